/**
 * What patients call supplies and equipment: phrases parted by `;`, meanings by `|`.
 * Written from general knowledge, not from queries.
 */
export const LAY_SUPPLIES = `
ace bandage: elastic bandage compression; arch supports: foot arch support; bath seat: bath shower chair
bed pad: underpad disposable; bed table: over bed table; blood sugar machine: home blood glucose monitor
breathing treatment: nebulizer inhalation; catheter bag: urinary drainage bag; chux: underpad
cpap mask: mask positive airway pressure; crutch: crutch; glucose strips: blood glucose test strips
hearing aid batteries: battery hearing; hospital table: over bed table; insulin needles: syringe needle
jaw wire: wiring; knee scooter: walker wheeled; leg bag: urinary leg bag; neck collar: cervical collar
orthotics: foot insert; overbed table: over bed table; oxygen machine: oxygen concentrator
pee bag: urinary drainage bag; pen needles: needle; pull ups: protective underwear; quad cane: cane quad; scale: scale
shoe inserts: foot insert; shower seat: bath shower chair; sling: sling; soft collar: cervical collar foam
special shoes: diabetic shoe; suction machine: suction pump; support hose: gradient compression stocking
toilet riser: raised toilet seat; tube feeding supplies: enteral feeding supply kit; walking cane: cane
walking stick: cane; wheel chair: wheelchair; wrist splint: wrist hand orthosis
`;
