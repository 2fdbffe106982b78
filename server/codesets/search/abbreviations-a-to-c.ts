/**
 * What coders write short of conditions, and what the classifications call it, from a to c: phrases parted by `;`,
 * meanings by `|`. Written from general knowledge, not from queries.
 */
export const ABBREVIATIONS_A_TO_C = `
1st: first; 2nd: second; 3rd: third; a flutter: atrial flutter; aa: aplastic anemia; aaa: abdominal aortic aneurysm
aat: alpha 1 antitrypsin deficiency; aatd: alpha 1 antitrypsin deficiency; ab incomplete: incomplete abortion
ab: abortion; abd: abdominal; abe: acute bacterial endocarditis; abg: arterial blood gas
abla: acute posthemorrhagic anemia; abn ekg: abnormal electrocardiogram; abn mammo: abnormal mammogram
abn pap: abnormal papanicolaou; abn: abnormal; abnl: abnormal; abpa: allergic bronchopulmonary aspergillosis
abr: abrasion; abras: abrasion; abrupt: premature separation placenta; abx: antibiotics
ac sep: dislocation acromioclavicular; ac: acromioclavicular; acc: malignant neoplasm adrenal
acd: anemia chronic disease; acg: acute angle closure glaucoma
acl tear: sprain cruciate ligament knee | old disruption anterior cruciate ligament; acl: anterior cruciate ligament
acs: intermediate coronary syndrome; ad: alzheimers disease; add: attention deficit disorder
adhd: attention deficit disorder hyperactivity; adhf: acute heart failure; adl: activities of daily living
adpkd: polycystic kidney autosomal dominant; adr: adverse effect drug
aecb: acute bronchitis chronic bronchitis exacerbation; aecopd: obstructive chronic bronchitis exacerbation
af rvr: atrial fibrillation; af: atrial fibrillation; afb: mycobacteria; afe: amniotic fluid embolism
afib: atrial fibrillation; afl: atrial flutter; aflutter: atrial flutter; aga: alopecia; agn: acute glomerulonephritis
agran: neutropenia; ah: hallucinations auditory; ahd: coronary atherosclerosis; ahrf: acute respiratory failure
ai: adrenal insufficiency | aortic insufficiency; aicd: automatic cardioverter defibrillator
aidp: acute infective polyneuritis; aids: human immunodeficiency virus; aih: autoimmune hepatitis
aiha: autoimmune hemolytic anemia; ain: nephritis interstitial acute; aip: acute interstitial pneumonitis
ais: idiopathic scoliosis; ak: actinic keratosis; aka: amputation above knee
aki atn: acute kidney failure tubular necrosis; aki: acute kidney failure; ald: alcoholic liver
alf: acute hepatic failure | acute necrosis liver; all: acute lymphoid leukemia; aloc: alteration of consciousness
als: amyotrophic lateral sclerosis; alte: apparent life threatening event; alz: alzheimers disease
ama: advanced maternal age; amd wet: exudative macular degeneration; amd: macular degeneration
amenor: absence menstruation; ami: acute myocardial infarction; aml: acute myeloid leukemia; ampt: amputation
ams: altered mental status; an: anorexia nervosa; anaph: anaphylactic shock; anc low: neutropenia; anor: anorexia
anoxic bi: anoxic brain damage; aocd: anemia chronic disease; aod: drug dependence; aoe: acute otitis externa
aom: acute otitis media; aph: antepartum hemorrhage; apl: acute myeloid leukemia
apla: antiphospholipid antibody syndrome primary hypercoagulable; apn: acute pyelonephritis; apnea prem: apnea newborn
appe: appendicitis; appy: appendectomy; aps: antiphospholipid antibody syndrome primary hypercoagulable
ar: aortic insufficiency | allergic rhinitis; ard: acute respiratory distress; ards: acute respiratory distress
arf: acute kidney failure | acute respiratory failure; arhl: presbycusis; ari: acute upper respiratory infection
armd dry: nonexudative macular degeneration; armd: macular degeneration; ars: acute sinusitis; arthralgia: pain joint
arthro: arthroscopy; arvc: cardiomyopathy; arvd: cardiomyopathy; as ar: aortic stenosis insufficiency
as: aortic stenosis | ankylosing spondylitis; asb: asymptomatic bacteriuria
asc us: atypical squamous cells undetermined significance; ascus: atypical squamous cells undetermined significance
ascvd: coronary atherosclerosis | cardiovascular disease; asd: atrial septal defect; ash: alcoholic hepatitis
ashd: coronary atherosclerosis; asp: aspiration; aspn: aspiration pneumonitis; asthma exac: asthma exacerbation
ate: pulmonary collapse atelectasis; atelect: pulmonary collapse; atn: acute kidney failure tubular necrosis
aub: irregular menstrual; aud: alcohol dependence; aur: retention urine; av block: atrioventricular block
avb: atrioventricular block; avf: arteriovenous fistula
avm: arteriovenous malformation | arteriovenous anomaly peripheral vascular; avn hip: aseptic necrosis head femur
avn: aseptic necrosis bone; avnrt: paroxysmal supraventricular tachycardia; avsd: endocardial cushion defect
avuls: avulsion; bad: bipolar; barrett: barretts esophagus; bbb: bundle branch block; bbfx: fracture radius ulna
bcc: basal cell carcinoma skin | basal cell carcinoma skin unspecified; bd: bipolar disorder; bells: bells palsy
bih: benign intracranial hypertension; bil: bilateral; bilat: bilateral; bimal fx: bimalleolar fracture
bipap: positive airway pressure; bka: amputation below knee; bl: bilateral; ble: lower extremity
bm: bowel movement | bone marrow; bmi 40: body mass index 40; bmi: body mass index; bn: bulimia nervosa
bo: bronchiolitis obliterans; bom: otitis media; boo: bladder neck obstruction; boop: cryptogenic organizing pneumonia
boxer fx: fracture metacarpal neck; boxers fx: fracture metacarpal neck; bp1: bipolar i disorder
bp2: bipolar other unspecified; bp: blood pressure; bpad: bipolar disorder
bpd: bronchopulmonary dysplasia | borderline personality; bph luts: hypertrophy prostate with urinary obstruction
bph: hypertrophy prostate; bpn: bronchopneumonia; bpp: fetal; bppv: benign paroxysmal positional vertigo
bpv: benign paroxysmal positional vertigo; brao: retinal arterial branch occlusion; brbpr: hemorrhage rectum
breech: breech presentation; bronchiect: bronchiectasis; brvo: venous tributary occlusion; bs: blood sugar
bsi: bacteremia; bso: salpingo oophorectomy | removal both ovaries tubes; bv: bacterial vaginosis; bx: biopsy
bxo: balanitis xerotica obliterans; c section: cesarean; c spine: cervical vertebra; c1: cervical vertebra
ca in situ: carcinoma in situ; ca: malignant neoplasm; cabg graft: coronary bypass graft
cabg status: aortocoronary bypass status; cabg: aortocoronary bypass; cabgx3: aortocoronary bypass three
cad: coronary atherosclerosis; cah: adrenogenital disorders; cal: chronic airway obstruction
cancer: malignant neoplasm; cap: pneumonia organism unspecified; cat scan: computerized axial tomography
cauti: infection catheter urinary; cb: chronic bronchitis; cbc: blood count; cbd stone: calculus bile duct
cbgd: corticobasal; cd: regional enteritis crohns disease | celiac disease; cdad: clostridium difficile
cdi: clostridium difficile; cdiff: clostridium difficile; cellul: cellulitis; cellulitis le: cellulitis leg
cesarean section: cesarean; cf: cystic fibrosis; cfs: chronic fatigue syndrome
cgd: functional disorders polymorphonuclear; cgn: chronic glomerulonephritis; charcot: charcot marie
chb: atrioventricular block complete; chd: congenital heart disease; chf: congestive heart failure; chi: head injury
chl: conductive hearing loss; chol: cholesterol; chole: cholecystectomy
cholecystitis stones: calculus gallbladder cholecystitis; chr: chronic
cidp: chronic inflammatory demyelinating polyneuritis; cin1: mild dysplasia cervix; cin2: moderate dysplasia cervix
cin3: carcinoma in situ cervix; cin: dysplasia cervix; cjd: creutzfeldt jakob disease
ckd mbd: secondary hyperparathyroidism renal; ckd: chronic kidney disease
clabsi: bloodstream infection central venous catheter; claud: intermittent claudication; clav fx: fracture clavicle
cld: chronic liver disease; cll: chronic lymphoid leukemia; cluster ha: cluster headache; cm: cardiomyopathy
cmc oa: osteoarthrosis hand; cme: cystoid macular degeneration | cystoid macular edema; cml: chronic myeloid leukemia
cmml: chronic monocytic leukemia; cmp: cardiomyopathy; cmt: peroneal muscular atrophy; cmv: cytomegaloviral
cns: central nervous system; coad: chronic airway obstruction; cocci: coccidioidomycosis; colles fx: colles fracture
com: chronic otitis media; comp fx: compression fracture
compression fx: fracture vertebra | pathologic fracture vertebrae; congen: congenital; contus: contusion
cop: cryptogenic organizing pneumonia
copd: chronic obstructive airway disease | obstructive chronic bronchitis | chronic airway obstruction
cor pulm: chronic pulmonary heart disease; cp spastic: spastic cerebral palsy; cp: chest pain | cerebral palsy
cpap: continuous positive airway pressure; cpd: cephalopelvic disproportion | disproportion
cpe: general medical examination; cppd: chondrocalcinosis; cpps: chronic prostatitis; cpx: general medical examination
crao: central retinal artery occlusion; crc: malignant neoplasm colon; crest: systemic sclerosis
crf: chronic kidney disease | chronic renal failure kidney disease; cri: chronic kidney disease
crps: reflex sympathetic dystrophy; crs: chronic sinusitis; crt: cardiac resynchronization
crvo: central retinal vein occlusion; crypto: cryptococcosis; csa: central sleep apnea; csection: cesarean
csf leak: cerebrospinal fluid; csom: chronic suppurative otitis media; csr: serous chorioretinopathy
css: spinal stenosis cervical; ct: computerized axial tomography; ctcl: mycosis fungoides
ctd: connective tissue disease; cts: carpal tunnel syndrome; cu: urticaria
cva old: late effects cerebrovascular disease; cva: cerebral artery occlusion infarction | cerebrovascular accident
cvd: cerebrovascular disease | cardiovascular disease; cvi: venous insufficiency
cvid: common variable immunodeficiency; cvst: nonpyogenic thrombosis intracranial venous sinus
cwp: coal workers pneumoconiosis; cx: cervix; cxr: chest x ray; cyan: cyanosis
`;
