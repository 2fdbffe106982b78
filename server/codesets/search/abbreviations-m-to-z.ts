/**
 * What coders write short of conditions, and what the classifications call it, from m to z: phrases parted by `;`,
 * meanings by `|`. Written from general knowledge, not from queries.
 */
export const ABBREVIATIONS_M_TO_Z = `
mab: missed abortion; mac: mycobacteria; mai: mycobacteria; mal: malignant; malig: malignant; mas: meconium aspiration
mca driver: motorcyclist; mca: middle cerebral artery; mcc: motorcyclist; mcd: minimal change nephrotic
mci: mild cognitive impairment; mcl tear: sprain medial collateral ligament knee; mcl: medial collateral ligament
mctd: connective tissue disease
mdd: major depressive | major depressive single episode unspecified | major depressive recurrent unspecified
mde: major depressive single episode; mdr tb: tuberculosis; mds: myelodysplastic syndrome; mec: meconium
meds: medication; men1: multiple endocrine neoplasia; men: multiple endocrine neoplasia; menieres: menieres disease
meniscal tear: tear cartilage meniscus knee; metastatic: secondary malignant neoplasm
mets: secondary malignant neoplasm; mf: mycosis fungoides; mg: myasthenia gravis; mgn: membranous glomerulonephritis
mgus: monoclonal paraproteinemia; mha: migraine; mi: myocardial infarction; mid: vascular dementia
missed ab: missed abortion; mm: multiple myeloma; mmn: mononeuritis multiplex; mnd: motor neuron disease
mng: nontoxic multinodular goiter; mo: morbid obesity; mod: moderate; mods: severe sepsis
mole preg: hydatidiform mole; mono: infectious mononucleosis; mos: months; mpd: myeloproliferative
mpgn: membranoproliferative glomerulonephritis; mpn: myeloproliferative; mr: mitral insufficiency
mri: magnetic resonance imaging; mrsa: methicillin resistant staphylococcus aureus; ms change: altered mental status
ms: multiple sclerosis; msa: multi system degeneration; msc: altered mental status
mssa: methicillin susceptible staphylococcus aureus; mtbi: concussion; mtc: malignant neoplasm thyroid; mult: multiple
mva: motor vehicle accident; mvc driver: motor vehicle collision driver; mvc: motor vehicle collision
mvp: mitral valve disorder; mvr: mitral valve replacement; mvt: motor vehicle traffic; mwt: mallory weiss
n v: nausea vomiting; nafl: nonalcoholic liver; nafld: nonalcoholic liver; nas: drug withdrawal syndrome newborn
nasal fx: fracture nasal bones; nash: nonalcoholic liver; nat: child abuse; nb: neurogenic bladder; ncd: dementia
nec fasc: necrotizing fasciitis; nec infant: necrotizing enterocolitis newborn; neph: nephrolithiasis
net: neuroendocrine tumor; neuro: neurological; nf1: neurofibromatosis; ngb: neurogenic bladder
ngu: nongonococcal urethritis; nhl: lymphoma; nicu: newborn intensive; niddm: diabetes mellitus type 2
nkda: drug allergy; nmo: neuromyelitis optica; nnj: jaundice newborn; npd: narcissistic personality
npdr: nonproliferative diabetic retinopathy; nph: normal pressure hydrocephalus; nrfht: abnormal fetal heart rate
nrfs: fetal distress; nsclc: malignant neoplasm bronchus lung; nsip: idiopathic non specific interstitial pneumonitis
nstemi: subendocardial infarction; nsvd: normal delivery; nsvt: paroxysmal ventricular tachycardia
ntg: low tension glaucoma; ntm: mycobacteria; nuchal cord: cord around neck; nv: nausea vomiting
nvd: normal delivery | nausea vomiting diarrhea; oa hand: osteoarthrosis hand
oa hip: osteoarthrosis pelvic region thigh; oa: osteoarthrosis; oab: hypertonicity bladder; ob: obstetric
obs: observation; occ post: persistent occipitoposterior; ocd: obsessive compulsive; od asa: poisoning salicylates
od tylenol: poisoning aromatic analgesics; od: poisoning; odd: oppositional defiant disorder; oe: otitis externa
oh: orthostatic hypotension; ohs: obesity hypoventilation; ohss: hyperstimulation ovaries; oht: ocular hypertension
oi: osteogenesis imperfecta; oligo: oligohydramnios; om: otitis media; ome: otitis media; onych: dermatophytosis nail
opor: osteoporosis; orif: open reduction fracture internal fixation; osa: obstructive sleep apnea
osah: obstructive sleep apnea; osas: obstructive sleep apnea; osd: juvenile osteochondrosis lower extremity
osgood: juvenile osteochondrosis lower extremity; osteo: osteomyelitis; osteopen: osteopenia; otm: otitis media
oud: opioid dependence | opioid abuse; pac: supraventricular premature beats; pacs: supraventricular premature beats
pad: peripheral vascular disease; paf: atrial fibrillation; pah: pulmonary hypertension; palp: palpitations
pan: polyarteritis nodosa; pancyt: pancytopenia; panic: panic disorder; parox: paroxysmal
paroxysmal nocturnal: hemoglobinuria; path fx: pathologic fracture; path: pathologic; pbc: biliary cirrhosis
pca: malignant neoplasm prostate; pci: percutaneous transluminal coronary angioplasty
pcl: posterior cruciate ligament; pcm: protein calorie malnutrition; pco ovary: polycystic ovaries
pco: after cataract; pcod: polycystic ovaries; pcos: polycystic ovaries; pcp pna: pneumocystosis; pcp: pneumocystosis
pd: parkinsons; pda: patent ductus arteriosus; pdd: pervasive developmental disorder
pdr: proliferative diabetic retinopathy; pe: pulmonary embolism; peg: percutaneous gastrostomy
pem: protein calorie malnutrition; periph: peripheral; perthes: juvenile osteochondrosis hip; pet: pre eclampsia
peyronies: peyronies disease; pf: plantar fibromatosis; pfo: ostium secundum atrial septal defect
pfs: chondromalacia patella; pft: pulmonary function; pg: pyoderma gangrenosum; ph: pulmonary hypertension
phn: postherpetic neuralgia; phpt: primary hyperparathyroidism; phtn: pulmonary hypertension; phx: personal history
picc: venous catheterization; pid: inflammatory disease female pelvic organs; pih: hypertension pregnancy
pji: infection joint prosthesis; pjp: pneumocystosis; pkd: polycystic kidney; pku: phenylketonuria
pl eff: pleural effusion; plantar fasciitis: plantar fascial fibromatosis; pld: prolonged pregnancy
pleff: pleural effusion; plica: plica syndrome; plmd: periodic limb movement; pm: polymyositis
pmb: postmenopausal bleeding; pmdd: premenstrual tension; pmh: personal history
pml: progressive multifocal leukoencephalopathy; pmr: polymyalgia rheumatica; pms: premenstrual tension
pn: polyneuropathy | pyelonephritis; pna: pneumonia; pnd: paroxysmal nocturnal dyspnea; pnet: neuroendocrine tumor
pneumo spont: spontaneous pneumothorax; pneumo: pneumothorax; pnh: hemoglobinuria hemolysis
poag: primary open angle glaucoma; pof: premature menopause; poly: polyhydramnios; pop: genital prolapse
pos ana: nonspecific immunological findings; pos ppd: nonspecific reaction tuberculin skin test; poss: possible
post dates: post term pregnancy; post op: postoperative; postop: postoperative; pots: tachycardia
pp depression: mental disorders postpartum; pp: placenta previa; ppd pos: nonspecific reaction tuberculin skin test
ppd: postpartum depression mental disorders | tuberculin; pph: postpartum hemorrhage
pphn: persistent fetal circulation; pprom: premature rupture membranes; prbc: packed cells; pre dm: prediabetes
prediab: prediabetes; predm: prediabetes; pree: pre eclampsia; preeclamp: pre eclampsia; preg: pregnancy
prev cs: previous cesarean delivery; prn: as needed; prom: premature rupture membranes; prot: proteinuria
prox: proximal; psa arthritis: psoriatic arthropathy; psa elev: elevated prostate specific antigen; psc: cholangitis
psh: history surgery; pso: psoriasis; psp: progressive supranuclear; psvt: paroxysmal supraventricular tachycardia
psych: psychosis; pt: physical therapy; pta: peritonsillar abscess; ptb: early onset delivery
ptca: percutaneous transluminal coronary angioplasty; pterm: early onset delivery; ptl: early onset delivery
pts: posttraumatic stress; ptsd: posttraumatic stress disorder; ptx trauma: traumatic pneumothorax
ptx: pneumothorax | pneumothorax unspecified; pu: pressure ulcer; pud bleed: peptic ulcer hemorrhage
pud: peptic ulcer; pulm htn: pulmonary hypertension; puv: atresia stenosis urethra; pv: polycythemia vera
pvc: ventricular premature beats; pvcs: ventricular premature beats; pvd: peripheral vascular disease
pvi: motor vehicle pedestrian; pvt: portal vein thrombosis; pyelo: pyelonephritis; r o: observation suspected
ra stenosis: renal artery atherosclerosis; ra: rheumatoid arthritis; rad asthma: asthma; rad: asthma
ras: atherosclerosis renal artery; raynauds: raynauds syndrome; rbbb: right bundle branch block; rbc: red blood cell
rc: rotator cuff; rca: coronary; rcc: malignant neoplasm kidney; rcmd: myelodysplastic syndrome
rct: rotator cuff rupture; rd: retinal detachment; rds: respiratory distress syndrome; rec: recurrent
recur: recurrent; resp fail: acute respiratory failure; resp: respiratory; rf: renal failure
rh neg: rhesus isoimmunization; rhabdo: rhabdomyolysis; rhd: rheumatic heart disease; rheum: rheumatoid
rhf: right heart failure; rib fx: fracture rib; rle: lower extremity; rll: right lower lobe; rlq: right lower quadrant
rls: restless legs; rml: middle lobe; rmsf: rocky mountain spotted fever; rom: rupture membranes
rop: retinopathy prematurity; rp: pigmentary retinal dystrophy; rpa: retropharyngeal abscess
rpgn: rapidly progressive glomerulonephritis; rpl: habitual aborter; rpoc: retained portions placenta
rsd: reflex sympathetic dystrophy; rsi: overuse; rsv bronchiolitis: acute bronchiolitis respiratory syncytial
rsv: respiratory syncytial virus; rt: right; rta: renal tubular; rue: upper extremity; rul: upper lobe
ruq: right upper quadrant; rvh: renovascular hypertension; rx: drug; sab incomplete: spontaneous abortion incomplete
sab: spontaneous abortion; saff: schizoaffective disorder; sah: subarachnoid hemorrhage; sb: sinus bradycardia
sbe: subacute bacterial endocarditis; sbo adhesions: intestinal adhesions obstruction; sbo: intestinal obstruction
sbp: spontaneous bacterial peritonitis; sca: sickle cell anemia; scc: squamous cell carcinoma skin
sccis: carcinoma in situ skin; scd crisis: sickle cell disease crisis; scd: sickle cell disease
scfe: nontraumatic slipped upper femoral epiphysis; sch: conjunctival hemorrhage; schiz: schizophrenia
sci: spinal cord injury; sclc: malignant neoplasm bronchus lung; scz: schizophrenia; sd: seborrheic dermatitis
sdat: alzheimers disease; sdh: subdural hemorrhage; se: grand mal status; sec: secondary; sev: severe
sga infant: small for gestational age; sga: small for gestational age; shpt: secondary hyperparathyroidism
si: suicidal ideation; siadh: hypothalamus neurohypophysis; sib: self inflicted injury; sibo: intestinal malabsorption
sids: sudden infant death; sij: sacroiliac; sipd: drug induced psychotic disorder
sirs: systemic inflammatory response syndrome; sjs: stevens johnson; sk: seborrheic keratosis
skull fx: fracture skull; slap: superior glenoid labrum lesion; sle: systemic lupus erythematosus
sma: spinal muscular atrophy; snf: nursing facility; snhl: sensorineural hearing loss; sob: shortness breath
some: serous otitis media; sp: status post; spfx: fracture skull; spn: solitary pulmonary nodule; spont: spontaneous
spr: sprain; srom: rupture membranes; ss: sicca syndrome | systemic sclerosis; ssc: systemic sclerosis
ssi: postoperative infection; sspe: subacute sclerosing panencephalitis; sss: sinoatrial node dysfunction
ssss: scalded skin; st: sinus tachycardia; staph: staphylococcus; std: venereal disease
ste: abnormal electrocardiogram; stemi: acute myocardial infarction; sti: venereal disease; stone: calculus
strep: streptococcal; subconj: conjunctival hemorrhage; subq hematoma: contusion; subq: subcutaneous
sud: drug dependence | drug abuse; sui female: stress incontinence female; sui: stress incontinence
svd: normal delivery; svt: paroxysmal supraventricular tachycardia; sx complication: complication surgery; sx: symptom
sxs: symptoms; synd: syndrome; sz dis: epilepsy; sz: convulsions; szaff: schizoaffective disorder; szs: convulsions
t spine: thoracic dorsal vertebra; t1dm: diabetes mellitus type 1; t2dm: diabetes mellitus type 2
taa: thoracic aneurysm; tab: induced abortion; tah: abdominal hysterectomy; tao: thromboangiitis obliterans
tavr: transcatheter aortic valve; tb: tuberculosis; tbi: intracranial injury | concussion; tbsa: burn body surface
tc: tinea capitis dermatophytosis scalp; tcc: malignant neoplasm bladder; tcp: thrombocytopenia
td: tardive dyskinesia | tetanus diphtheria; tee: transesophageal echocardiography; tendonitis: tendinitis
tg: hyperglyceridemia; tga: transposition great vessels; tgn: trigeminal neuralgia; tha: hip replacement
thal: thalassemia; thc: cannabis; thr: hip replacement; ti: tricuspid insufficiency
tia hx: history transient ischemic attack; tia: transient cerebral ischemia; tib fib fx: fracture tibia fibula
tic: tic disorder; tics: diverticulosis; tka: knee replacement; tkr: knee replacement
tle: localization related epilepsy; tm perf: perforation tympanic membrane; tm: transverse myelitis
tmd: temporomandibular joint disorder; tme: toxic metabolic encephalopathy; tmj: temporomandibular joint
tmng: toxic multinodular goiter; tmp: perforation tympanic membrane; tn: trigeminal neuralgia
toa: tubo ovarian abscess; tob use: tobacco use disorder; tob: tobacco; tof: tetralogy of fallot
tonsill: tonsillectomy; tonsils out: tonsillectomy; top: legally induced abortion; tos: brachial plexus lesions
toxo: toxoplasmosis; tp: tinea pedis dermatophytosis foot; tpa: thrombolytic agent; tpn: parenteral nutrition
trach: tracheostomy; tri: trimester; trich: trichomoniasis; trig finger: trigger finger
trimal fx: trimalleolar fracture; ts: tourettes; tsh: thyroid; tss: toxic shock; tth: tension headache
ttn: transitory tachypnea newborn; ttnb: transitory tachypnea newborn; ttp: thrombotic microangiopathy
tud: tobacco use disorder; tumor: neoplasm; turp: transurethral prostatectomy; tv: trichomoniasis; tx: treatment
ua: unstable angina intermediate coronary syndrome | urinalysis; uc: ulcerative colitis; ue: upper extremity
ugib: hemorrhage gastrointestinal; ui: urinary incontinence; uip: idiopathic pulmonary fibrosis
uncomp: without complication; unsp: unspecified; upj: obstruction ureter; upjo: hydronephrosis; ur: urinary retention
uri: acute upper respiratory infection; urin: urinary; urti: acute upper respiratory infection
usa: intermediate coronary syndrome; uti: urinary tract infection; uvc: umbilical vein catheter
uvp: uterovaginal prolapse; v fib: ventricular fibrillation; v tach: paroxysmal ventricular tachycardia; vac: vacuum
vag bleed: vaginal bleeding; vain: dysplasia vagina; vap: ventilator associated pneumonia
vavd: vacuum extractor delivery; vbac: previous cesarean delivery; vbi: vertebral artery syndrome
vcd: diseases vocal cords; vertebro: vertebroplasty; vfib: ventricular fibrillation; vh: visual hallucinations
vhd: endocarditis valve; vin: dysplasia vulva; vit d def: vitamin d deficiency; vit: vitamin
vlbw: low birth weight 1000; vns: vagal nerve; vod: sickle cell crisis; vp shunt: ventricular shunt
vre: vancomycin resistant enterococcus; vrsa: staphylococcus aureus; vsd: ventricular septal defect
vt: paroxysmal ventricular tachycardia; vtach: paroxysmal ventricular tachycardia; vte: venous embolism thrombosis
vur: vesicoureteral reflux; vv: varicose veins; vvc: candidiasis vulva vagina; vvs: vasovagal syncope
vwd: von willebrand; vz: herpes zoster; vzv: varicella | herpes zoster; w: with; wad: sprain neck
wbc: white blood cell; wc: wheelchair; wcc: routine infant child health check; wcv: routine infant child health check
wd: withdrawal; we: wernicke encephalopathy; wg: wegeners granulomatosis; wks: weeks; wnd: wound; wnv: west nile
wpw: anomalous atrioventricular excitation; wt gain: abnormal weight gain; wt loss: loss weight; xr: x ray
xray: x ray; xt: exotropia; yo: years; yrs: years; yv: candidiasis vulva vagina; zes: zollinger ellison
`;
