/** CTCAE 5.0, immune system: criteria as facets. CRS by ASTCT is another scale (`astct`). */
export const TABLE: readonly string[] = [
  `
Allergic reaction
1 noSystemicTreatment
2 intervention.oral
3 bronchospasm | hospital & clinicalSequelae | intervention.iv
@fatal

Anaphylaxis
3 bronchospasm & symptoms | intervention.parenteral | allergicEdema | hypotension
@fatal

Autoimmune disorder
1 asymptomatic | autoimmunity & noOrganDysfunction | noIntervention
2 autoimmunity.nonEssential
3 autoimmunity.majorOrgan
@fatal

Cytokine release syndrome
1 fever
2 hypotension.fluids | hypoxia & oxygenPercent>0..<40
3 hypotension.onePressor | hypoxia & oxygenPercent>=40
@fatal

Immune system disorders - Other, specify
@other

Serum sickness
@silent
# The list after the semicolon is read as signs of which one is enough.
2 arthralgia.moderate | fever | rash | urticaria | antihistamines
3 arthralgia.severe | arthritis | rash.extensive | steroids | ivFluids
4 lifeThreatening | pressor | ventilation
5 death
`,
];
