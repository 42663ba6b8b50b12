import { tuesdayOfTheFollowingWeek } from './constitutions.ts';
import { playTwoMonths } from './play.ts';

playTwoMonths(tuesdayOfTheFollowingWeek);
