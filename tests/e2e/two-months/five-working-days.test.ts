import { fiveWorkingDays } from './constitutions.ts';
import { playTwoMonths } from './play.ts';

playTwoMonths(fiveWorkingDays);
