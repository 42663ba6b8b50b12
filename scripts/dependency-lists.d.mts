export const licences: string[];
export const licencesOf: Record<string, { licence: string; why: string }>;
export const licencesReadByHand: Record<string, string>;
export const secondNames: Record<string, string>;
export const mayRunScripts: Record<string, string>;
export const withoutHash: Record<string, number>;
export const knownAdvisories: Record<string, { why: string; until: string }>;
