/** English words for the facets of CTCAE's ear terms: our own, not CTCAE's wording. */

export const words = {
  monitored: 'hearing monitored by programme',
  unmonitored: 'hearing not monitored by programme',
  shiftTwo: 'threshold shift {} dB, mean of 2 neighbouring frequencies',
  shiftThree: 'threshold shift {} dB, mean of 3 neighbouring frequencies',
  shift: 'threshold shift {} dB',
  shiftAt4: 'threshold shift {} dB at 4 kHz',
  shift2To4: 'threshold shift {} dB at 2 to below 4 kHz',
  'sensorineural.above4': 'sensorineural loss above 4 kHz',
  'sensorineural.from2': 'sensorineural loss from 2 kHz up',
  bilateralLoss: 'profound loss in both ears, {} dB from 2 kHz up',
  lossHl: 'hearing loss {} dB HL',
  hearingChange: 'hears worse, nothing measured',
  hearingLoss: 'hearing loss',
  noHearingAid: 'no hearing aid or treatment needed',
  hearingAid: 'hearing aid or treatment needed',
  deaf: 'hearing of no use',
  cochlearImplant: 'cochlear implant warranted',
  serousOtitis: 'serous otitis',
  mastoiditis: 'mastoiditis',
  canalNecrosis: 'soft tissue or bone of the canal necrotic',
} as const;
