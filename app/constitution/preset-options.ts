import { findPreset, presetIds } from '../../workflows/constitution/index.ts';

/** The presets as a list to choose from. */
export const presetOptions = presetIds.map((id) => ({ value: id, label: findPreset(id)?.name ?? id }));
