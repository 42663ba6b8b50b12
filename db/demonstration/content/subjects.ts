import { type DemonstrationSubject, type SubjectDates, wholeSubject } from './whole-subject.ts';

export function housingRepairs(dates: SubjectDates): DemonstrationSubject {
  return wholeSubject(
    {
      subject: 'Housing repairs policy',
      directorate: 'Housing',
      owner: 'Head of Housing Repairs',
      portfolio: 'Cabinet member for housing',
      purpose:
        'To set new times for repairs, with appointments of two hours and a promise for damp and mould.',
      alternatives:
        'Keep all-day appointments, which tenants like least; or pay a contractor more. Neither is better.',
      recommendations: [
        'Cabinet approves the housing repairs policy.',
        'It takes effect at the next quarter.',
      ],
      ground: 'wards',
      finance: 'Within the housing revenue account.',
      legal: 'The policy meets section 11 of the Landlord and Tenant Act 1985.',
      wards: ['All'],
      evidence: '9,600 repairs last year, by age and disability of the tenant.',
      consultation: 'The tenants’ panel, and 840 answers to a survey by text message.',
      impacts: {
        disability: {
          impact: 'positive',
          evidence: 'Repairs that affect a tenant’s health or aids come first.',
          residualImpact: 'positive',
        },
        age: {
          impact: 'negative',
          severity: 'low',
          likelihood: 'possible',
          evidence: 'Booking moves online; 1 in 5 tenants over 75 never goes online.',
          mitigation: 'The telephone line stays.',
          residualImpact: 'none',
        },
      },
      action: {
        what: 'Keep the telephone line open from 8 am to 8 pm',
        owner: 'Head of Customer Services',
        measure: 'Calls from tenants over 75 are answered within two minutes.',
      },
      conclusion: 'adjust',
    },
    dates,
  );
}

export function parkingPermits(dates: SubjectDates): DemonstrationSubject {
  return wholeSubject(
    {
      subject: 'Charges for residents’ parking permits',
      directorate: 'Place',
      owner: 'Parking manager',
      portfolio: 'Cabinet member for transport',
      purpose: 'To charge by emissions for residents’ permits, from £35 to £110 a year.',
      alternatives:
        'One flat charge, which asks the same of every car; or no change, which leaves a loss each year.',
      recommendations: ['Cabinet approves the charges.', 'Blue badge holders go on paying nothing.'],
      ground: 'threshold',
      finance: 'Brings in £180,000 a year, kept for parking and highways.',
      legal: 'Made under section 45 of the Road Traffic Regulation Act 1984.',
      wards: ['Castle', 'Market', 'Riverside'],
      evidence: 'The permit register, with the age and emissions of 6,200 cars.',
      consultation: 'Notices in each street for 21 days; 512 replies.',
      impacts: {
        lowIncome: {
          impact: 'negative',
          severity: 'medium',
          likelihood: 'likely',
          evidence: 'Older cars pay most, and people on a low income own more of them.',
          mitigation: 'Payment by the month, and half price with council tax support.',
          residualImpact: 'negative',
          justification: 'About 300 households pay up to £20 more. Cleaner air helps the same streets most.',
        },
      },
      action: {
        what: 'Offer permits by the month, and half price with council tax support',
        owner: 'Parking manager',
        measure: 'Nine in ten of those entitled have it within six months.',
      },
      conclusion: 'proceedWithJustification',
    },
    dates,
  );
}

export function schoolTransport(dates: SubjectDates): DemonstrationSubject {
  return wholeSubject(
    {
      subject: 'Home to school transport policy',
      directorate: 'Children',
      owner: 'Head of Admissions and Transport',
      portfolio: 'Cabinet member for children',
      purpose:
        'To offer travel training and a mileage payment in place of a taxi, where a family chooses it.',
      alternatives: 'To take taxis away outright was rejected: many pupils could not get to school.',
      recommendations: ['Cabinet approves the policy for the next school year.'],
      ground: 'wards',
      finance: 'Saves about £220,000 in a full year.',
      legal: 'The duty in section 508B of the Education Act 1996 is met in every case.',
      wards: ['All'],
      evidence: 'The journeys of 1,140 pupils, and their plans.',
      consultation: 'Parents, special schools and the parent carer forum, for 28 school days.',
      impacts: {
        disability: {
          impact: 'positive',
          evidence: 'Pupils trained elsewhere travel alone two years earlier.',
          residualImpact: 'positive',
        },
        carers: {
          impact: 'negative',
          severity: 'low',
          likelihood: 'possible',
          evidence: 'A parent who drives gives up part of the morning.',
          mitigation: 'It is offered, never required, and can be given up at a week’s notice.',
          residualImpact: 'none',
        },
      },
      action: {
        what: 'Train 60 pupils to travel by themselves',
        owner: 'Head of Admissions and Transport',
        measure: 'Fifty of them still do so after a year.',
      },
      conclusion: 'proceed',
    },
    dates,
  );
}

export function poolTimetable(dates: SubjectDates): DemonstrationSubject {
  return wholeSubject(
    {
      subject: 'Swimming pool timetable',
      directorate: 'Communities',
      owner: 'Leisure manager',
      portfolio: 'Cabinet member for culture and leisure',
      purpose: 'To add a session for women only and one for families with a disabled child.',
      alternatives: 'To put them on weekday mornings was rejected: few of those who asked could come.',
      recommendations: ['Cabinet approves the timetable for a year.'],
      ground: undefined,
      finance: 'No cost: the sessions replace hours that few people use.',
      legal: 'Sessions for one sex are allowed where Schedule 3 to the Equality Act 2010 permits.',
      wards: ['Market'],
      evidence: 'Entries by hour for a year, and a waiting list of 212.',
      consultation: 'Swimmers, two women’s groups, the mosque and the disability forum.',
      impacts: {
        sex: { impact: 'positive', evidence: '190 women asked for it.', residualImpact: 'positive' },
        religionOrBelief: {
          impact: 'positive',
          evidence: 'Women who may not swim with men can take part.',
          residualImpact: 'positive',
        },
        disability: { impact: 'positive', evidence: 'A pool hoist is staffed.', residualImpact: 'positive' },
      },
      action: {
        what: 'Train four lifeguards in the use of the hoist',
        owner: 'Leisure manager',
        measure: 'A trained lifeguard is there at each session.',
      },
      conclusion: 'proceed',
    },
    dates,
  );
}

export function councilTaxSupport(dates: SubjectDates): DemonstrationSubject {
  return wholeSubject(
    {
      subject: 'Council tax hardship fund',
      directorate: 'Finance',
      owner: 'Revenues manager',
      portfolio: 'Cabinet member for finance',
      purpose: 'To set the rules of a hardship fund of £600,000 for people who cannot pay their council tax.',
      alternatives: 'A smaller discount for everybody was rejected: it helps least those who need it most.',
      recommendations: ['Cabinet approves the rules.', 'Care leavers under 25 pay nothing.'],
      ground: 'threshold',
      finance: '£600,000, from the reserve set aside for it.',
      legal: 'Discounts under section 13A(1)(c) of the Local Government Finance Act 1992.',
      wards: ['All'],
      evidence: 'Arrears by ward and household, and 1,900 requests for help.',
      consultation: 'Advice agencies, the food banks and the care leavers’ forum.',
      impacts: {
        lowIncome: { impact: 'positive', evidence: '4,000 households gain.', residualImpact: 'positive' },
        careExperienced: {
          impact: 'positive',
          evidence: '160 people pay nothing.',
          residualImpact: 'positive',
        },
      },
      action: {
        what: 'Write to every household in arrears with a form in plain English',
        owner: 'Revenues manager',
        measure: 'A third of them apply within three months.',
      },
      conclusion: 'proceed',
    },
    dates,
  );
}

export const demonstrationSubjects = [
  housingRepairs,
  parkingPermits,
  schoolTransport,
  poolTimetable,
  councilTaxSupport,
] as const;
