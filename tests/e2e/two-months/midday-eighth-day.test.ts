import { middayOnTheEighthDay } from './constitutions.ts';
import { playTwoMonths } from './play.ts';

playTwoMonths(middayOnTheEighthDay);
