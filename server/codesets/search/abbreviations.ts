/**
 * What coders write short, and what the classifications call it: phrases parted by `;`, meanings by `|`.
 * Written from general knowledge, not from queries.
 */
export const ABBREVIATIONS = `
a flutter: atrial flutter; aaa: abdominal aortic aneurysm; ab: abortion; abd: abdominal; abg: arterial blood gas
abx: antibiotics; ac: acromioclavicular; acl: anterior cruciate ligament; acs: intermediate coronary syndrome
ad: alzheimers disease; add: attention deficit disorder; adhd: attention deficit disorder hyperactivity
adl: activities of daily living; af rvr: atrial fibrillation; af: atrial fibrillation; afb: mycobacteria
afib: atrial fibrillation; aflutter: atrial flutter; aids: human immunodeficiency virus; aka: amputation above knee
aki: acute kidney failure; alf: acute hepatic failure; all: acute lymphoid leukemia
als: amyotrophic lateral sclerosis; alz: alzheimers disease; ama: advanced maternal age; amd: macular degeneration
ami: acute myocardial infarction; aml: acute myeloid leukemia; aom: acute otitis media; appy: appendectomy
ards: acute respiratory distress; arf: acute kidney failure | acute respiratory failure; armd: macular degeneration
arthro: arthroscopy; as: aortic stenosis; asb: asymptomatic bacteriuria
asc us: atypical squamous cells undetermined significance; ascvd: coronary atherosclerosis; asd: atrial septal defect
asthma exac: asthma exacerbation; av block: atrioventricular block; avf: arteriovenous fistula
avm: arteriovenous malformation; avn: aseptic necrosis bone; bcc: basal cell carcinoma skin; bilat: bilateral
bipap: positive airway pressure; bka: amputation below knee; bm: bowel movement | bone marrow; bmi: body mass index
bp: blood pressure; bph: hypertrophy prostate; bppv: benign paroxysmal positional vertigo; brbpr: hemorrhage rectum
bs: blood sugar; bso: salpingo oophorectomy; bv: bacterial vaginosis; bx: biopsy; c section: cesarean
ca: malignant neoplasm; cabg status: aortocoronary bypass status; cabg: aortocoronary bypass
cabgx3: aortocoronary bypass three; cad: coronary atherosclerosis; cancer: malignant neoplasm
cap: pneumonia organism unspecified; cat scan: computerized axial tomography; cbc: blood count
cdiff: clostridium difficile; cesarean section: cesarean; cf: cystic fibrosis; chb: atrioventricular block complete
chd: congenital heart disease; chf: congestive heart failure; chol: cholesterol; chole: cholecystectomy
cholecystitis stones: calculus gallbladder cholecystitis; cin: dysplasia cervix; ckd: chronic kidney disease
cll: chronic lymphoid leukemia; cml: chronic myeloid leukemia; cmp: cardiomyopathy; cmv: cytomegaloviral
cns: central nervous system
copd: chronic obstructive airway disease | obstructive chronic bronchitis | chronic airway obstruction; cp: chest pain
cpap: continuous positive airway pressure; cpd: cephalopelvic disproportion; crf: chronic kidney disease
cri: chronic kidney disease; crps: reflex sympathetic dystrophy; crt: cardiac resynchronization; csection: cesarean
csom: chronic suppurative otitis media; ct: computerized axial tomography; cts: carpal tunnel syndrome
cva: cerebral artery occlusion infarction | cerebrovascular accident; cx: cervix; cxr: chest x ray
d c: dilation curettage; dc: dilation curettage; ddd: degeneration intervertebral disc
ddh: congenital dislocation hip; dexa: bone density; dfu: ulcer foot; di: diabetes insipidus; diabetic: diabetes
dialysis: hemodialysis; dic: defibrination syndrome; dish: ankylosing hyperostosis
djd hip: osteoarthrosis pelvic region thigh; djd knee: osteoarthrosis lower leg; djd: osteoarthrosis
dka: diabetes ketoacidosis; dm1: diabetes mellitus type 1; dm2: diabetes mellitus type 2; dm: diabetes mellitus
dme: durable medical equipment; doe: shortness breath; dts: alcohol withdrawal delirium; dub: metrorrhagia
dvt: venous embolism thrombosis deep vessels; dx: diagnosis; dysfunctional uterine bleeding: metrorrhagia
dysphagia oral: dysphagia oral phase; ebv: infectious mononucleosis; ecg: electrocardiogram
echo: echocardiography | diagnostic ultrasound heart; ect: electroshock therapy; ed: impotence organic
eeg: electroencephalogram; egd: esophagogastroduodenoscopy; ekg: electrocardiogram; em: evaluation management
emg: electromyography; endo: endoscopy; ercp: endoscopic retrograde cholangiopancreatography
erectile dysfunction: impotence organic; esi: injection spinal canal steroid; esrd: end stage renal disease
eswl: extracorporeal shock wave lithotripsy; etd: eustachian tube dysfunction; etoh: alcohol; exac: exacerbation
exacerb: exacerbation; ext: external; fap: familial polyposis; fb: foreign body; fbs: elevated glucose
fess: ethmoidectomy sinus; fever: pyrexia fever; ffp: fresh frozen plasma; fh: family history
fobt: fecal occult blood; foosh: fall; ftt: failure to thrive; fuo: fever unspecified; fx: fracture
g tube: gastrostomy; gad: generalized anxiety disorder; gb: gallbladder; gbm: malignant neoplasm brain
gbs: guillain barre | group b streptococcus; gc: gonococcal; gca: giant cell arteritis; gdm: diabetes pregnancy
ger: esophageal reflux; gerd: esophageal reflux; gestational diabetes: abnormal glucose tolerance mother
gi bleed: hemorrhage gastrointestinal; gi: gastrointestinal; gib: hemorrhage gastrointestinal
gist: malignant neoplasm stomach; gsw: gunshot wound; gtube: gastrostomy; ha: headache; hav: hepatitis a
hbv: hepatitis b; hcc: malignant neoplasm liver; hcm: hypertrophic cardiomyopathy; hcv: hepatitis c; hd: hemodialysis
hellp: severe pre eclampsia; hep a: hepatitis a; hep b: hepatitis b; hep c: hepatitis c; hep: hepatitis
hit: heparin induced thrombocytopenia; hiv: human immunodeficiency virus; hl: hyperlipidemia; hld: hyperlipidemia
hnp: displacement intervertebral disc; hocm: hypertrophic obstructive cardiomyopathy; hpv: human papillomavirus
hsp: allergic purpura; hsv: herpes simplex; htn chf: hypertensive heart disease heart failure; htn: hypertension
hus: hemolytic uremic syndrome; iabp: pulsation balloon; ibd: inflammatory bowel disease
ibs: irritable bowel syndrome; icd: automatic cardioverter defibrillator; ich: intracerebral hemorrhage
ida: iron deficiency anemia; iddm: diabetes mellitus type 1; imrt: radiotherapy; inf: inferior
inr: abnormal coagulation profile; iol: intraocular lens; iop: ocular hypertension
itp: immune thrombocytopenic purpura; iud: intrauterine contraceptive device; iugr: fetal growth poor; iv: intravenous
ivf: in vitro fertilization; ivh: intraventricular hemorrhage; kub: abdominal x ray; lac: laceration
lacs: lacerations; lad: lymphadenopathy; lap: laparoscopic; lavh: laparoscopically assisted vaginal hysterectomy
lbbb: left bundle branch block; lbp: lumbago; lbw: low birth weight; le: lower extremity; leep: conization cervix
lga: large for gestational age; lll: left lower lobe; llq: left lower quadrant; loc: loss consciousness
lp: spinal tap; lt: left; lumbar puncture: spinal tap; lupus: systemic lupus erythematosus; luq: left upper quadrant
lvf: left heart failure; lvh: hypertrophy heart; mac: mycobacteria; malig: malignant; mca: middle cerebral artery
mdd: major depressive; mds: myelodysplastic syndrome; meds: medication; metastatic: secondary malignant neoplasm
mets: secondary malignant neoplasm; mg: myasthenia gravis; mgus: monoclonal paraproteinemia; mi: myocardial infarction
mm: multiple myeloma; mono: infectious mononucleosis; mr: mitral insufficiency; mri: magnetic resonance imaging
mrsa: methicillin resistant staphylococcus aureus; ms: multiple sclerosis
mssa: methicillin susceptible staphylococcus aureus; mult: multiple; mva: motor vehicle accident
mvc: motor vehicle collision; mvp: mitral valve disorder; mvr: mitral valve replacement; n v: nausea vomiting
nash: nonalcoholic liver; nec fasc: necrotizing fasciitis; neuro: neurological; nhl: lymphoma; nicu: newborn intensive
niddm: diabetes mellitus type 2; nkda: drug allergy; npdr: nonproliferative diabetic retinopathy
nph: normal pressure hydrocephalus; nstemi: subendocardial infarction; nsvd: normal delivery; nv: nausea vomiting
nvd: normal delivery; oa: osteoarthrosis; ob: obstetric; obs: observation; ocd: obsessive compulsive
odd: oppositional defiant disorder; oe: otitis externa; om: otitis media; ome: otitis media
orif: open reduction fracture internal fixation; osa: obstructive sleep apnea; osteo: osteomyelitis
oud: opioid dependence | opioid abuse; pad: peripheral vascular disease; paf: atrial fibrillation; parox: paroxysmal
path fx: pathologic fracture; path: pathologic; pbc: biliary cirrhosis
pci: percutaneous transluminal coronary angioplasty; pcl: posterior cruciate ligament; pcos: polycystic ovaries
pd: parkinsons; pda: patent ductus arteriosus; pdr: proliferative diabetic retinopathy; pe: pulmonary embolism
peg: percutaneous gastrostomy; pfo: ostium secundum atrial septal defect; pft: pulmonary function
phn: postherpetic neuralgia; picc: venous catheterization; pid: inflammatory disease female pelvic organs
pih: hypertension pregnancy; pkd: polycystic kidney; pmb: postmenopausal bleeding; pmdd: premenstrual tension
pmr: polymyalgia rheumatica; pms: premenstrual tension; pna: pneumonia; pnd: paroxysmal nocturnal dyspnea
pneumo: pneumothorax; poag: primary open angle glaucoma; post op: postoperative; postop: postoperative
pph: postpartum hemorrhage; prbc: packed cells; preg: pregnancy; prn: as needed; prom: premature rupture membranes
prox: proximal; psh: history surgery; psvt: paroxysmal supraventricular tachycardia; pt: physical therapy
ptca: percutaneous transluminal coronary angioplasty; ptl: early onset delivery; ptsd: posttraumatic stress disorder
ptx: pneumothorax; pud: peptic ulcer; puv: atresia stenosis urethra; pvc: ventricular premature beats
pvd: peripheral vascular disease; ra: rheumatoid arthritis; rad: asthma; rbbb: right bundle branch block
rbc: red blood cell; rca: coronary; rcc: malignant neoplasm kidney; rct: rotator cuff rupture
rds: respiratory distress syndrome; rf: renal failure; rhd: rheumatic heart disease; rll: right lower lobe
rlq: right lower quadrant; rls: restless legs; rop: retinopathy prematurity; rsd: reflex sympathetic dystrophy
rsv: respiratory syncytial virus; rt: right; ruq: right upper quadrant; rx: drug; sab: spontaneous abortion
sah traumatic: subarachnoid hemorrhage following injury; sah: subarachnoid hemorrhage; sbo: intestinal obstruction
sca: sickle cell anemia; scc: squamous cell carcinoma skin; scd: sickle cell disease; sci: spinal cord injury
sdh: subdural hemorrhage; sga: small for gestational age; si: suicidal ideation; siadh: hypothalamus neurohypophysis
sirs: systemic inflammatory response syndrome; sjs: stevens johnson; sle: systemic lupus erythematosus
snf: nursing facility; sob: shortness breath; sp: status post; spont: spontaneous; ssi: postoperative infection
sss: sinoatrial node dysfunction; ssss: scalded skin; staph: staphylococcus; std: venereal disease
stemi: acute myocardial infarction; sti: venereal disease; strep: streptococcal; subq: subcutaneous
sud: drug dependence; sui: stress incontinence; svd: normal delivery; svt: paroxysmal supraventricular tachycardia
t1dm: diabetes mellitus type 1; t2dm: diabetes mellitus type 2; tab: induced abortion; tah: abdominal hysterectomy
tavr: transcatheter aortic valve; tb: tuberculosis; tbi: intracranial injury; tbsa: burn body surface
tee: transesophageal echocardiography; tga: transposition great vessels; tha: hip replacement; thr: hip replacement
tia: transient cerebral ischemia; tka: knee replacement; tkr: knee replacement; tmj: temporomandibular joint
tof: tetralogy of fallot; tonsill: tonsillectomy; tonsils out: tonsillectomy; tpa: thrombolytic agent
tpn: parenteral nutrition; trach: tracheostomy; tsh: thyroid; ttp: thrombotic microangiopathy; tumor: neoplasm
turp: transurethral prostatectomy; tx: treatment; uc: ulcerative colitis; ue: upper extremity; unsp: unspecified
uri: acute upper respiratory infection; uti: urinary tract infection; uvc: umbilical vein catheter; vac: vacuum
vap: ventilator associated pneumonia; vbac: previous cesarean delivery; vertebro: vertebroplasty
vfib: ventricular fibrillation; vp shunt: ventricular shunt; vre: vancomycin resistant enterococcus
vsd: ventricular septal defect; vt: paroxysmal ventricular tachycardia; vur: vesicoureteral reflux
vwd: von willebrand; vz: herpes zoster; wbc: white blood cell; wc: wheelchair
wpw: anomalous atrioventricular excitation; xr: x ray; xray: x ray
`;
