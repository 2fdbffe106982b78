/**
 * What coders write short of conditions, and what the classifications call it, from d to l: phrases parted by `;`,
 * meanings by `|`. Written from general knowledge, not from queries.
 */
export const ABBREVIATIONS_D_TO_L = `
d c: dilation curettage; dai: intracranial injury; dc: dilation curettage; dcis: carcinoma in situ breast
dcm: cardiomyopathy; ddd cervical: degeneration cervical intervertebral disc; ddd: degeneration intervertebral disc
ddh: congenital dislocation hip; def: deficiency; deg: degeneration; dequervain: radial styloid tenosynovitis
des: tear film insufficiency; dev delay: delayed milestones; dexa: bone density; dfi: diabetes ulcer foot
dfu: ulcer foot; dgi: gastroparesis; dh: dermatitis herpetiformis; di: diabetes insipidus; diabetic: diabetes
dialysis: hemodialysis; diaph: hyperhidrosis; dic: defibrination syndrome; did: dissociative identity; dis: disease
dish: ankylosing hyperostosis; disloc: dislocation; divert: diverticulosis diverticulitis; dizz: dizziness
djd hip: osteoarthrosis pelvic region thigh; djd knee: osteoarthrosis lower leg; djd: osteoarthrosis
dka: diabetes ketoacidosis; dlb: dementia lewy bodies; dlbcl: large cell lymphoma; dle: lupus erythematosus
dm neph: diabetes renal manifestations; dm ulcer: diabetes other specified manifestations
dm1 uncontrolled: diabetes mellitus type 1 uncontrolled; dm1: diabetes mellitus type 1; dm2: diabetes mellitus type 2
dm: diabetes mellitus; dmd: hereditary progressive muscular dystrophy; dmdd: mood disorder
dme: durable medical equipment | diabetic macular edema; dmi: diabetes mellitus type 1; dmii: diabetes mellitus type 2
dmt1: diabetes mellitus type 1; dmt2: diabetes mellitus type 2; dn: diabetes renal manifestations
dnr: do not resuscitate status; dns: deviated nasal septum; doe: shortness breath
dpn: diabetes neurological manifestations; dr: diabetic retinopathy; dts: alcohol withdrawal delirium
dtu: pressure ulcer; dtv: delirium; du: duodenal ulcer; dub: metrorrhagia
dvt: venous embolism thrombosis deep vessels; dx: diagnosis; dysfunctional uterine bleeding: metrorrhagia
dysfx: dysfunction; dyslipid: hyperlipidemia; dysmen: dysmenorrhea; dysphagia oral: dysphagia oral phase
dysthymia: dysthymic disorder; dystonia: torsion dystonia; dz: disease; ebv: infectious mononucleosis
ecg: electrocardiogram; echo: echocardiography | diagnostic ultrasound heart; ect preg: ectopic pregnancy
ect: electroshock therapy; eczem: dermatitis; ed anorexia: anorexia nervosa; ed: impotence organic
edh: extradural hemorrhage; eds: ehlers danlos; eee: equine encephalitis; eeg: electroencephalogram
ega: weeks gestation; egd: esophagogastroduodenoscopy; eib: exercise induced bronchospasm; ekg: electrocardiogram
elbw: extreme immaturity; elev: elevated; em: evaluation management | erythema multiforme; emg: electromyography
en: erythema nodosum; endo: endoscopy; eoe: eosinophilic esophagitis; epidural hematoma: extradural hemorrhage
epig: epigastric; eps: extrapyramidal | extrapyramidal disease abnormal movement disorder
ercp pancreatitis: pancreatitis; ercp: endoscopic retrograde cholangiopancreatography
erectile dysfunction: impotence organic; erm: macular puckering; esbl: infection resistant
esi: injection spinal canal steroid; esld: liver disease; esrd: end stage renal disease
eswl: extracorporeal shock wave lithotripsy; et: essential thrombocythemia; etd: eustachian tube dysfunction
etoh dep: alcohol dependence; etoh: alcohol; exac: exacerbation; exacerb: exacerbation; ext: external
fai: derangement hip; fap: familial polyposis; fas: alcohol affecting fetus placenta; favd: forceps delivery
fb esoph: foreign body esophagus; fb: foreign body; fbao: foreign body airway obstruction; fbd: fibrocystic breast
fbs: elevated glucose; fcd: fibrocystic breast; fcs: hyperchylomicronemia; fdiu: intrauterine death
fess: ethmoidectomy sinus; fever: pyrexia fever; ffp: fresh frozen plasma; fgr: fetal growth poor; fh: family history
fhr: fetal heart rate; fhx: family history; fibroid: leiomyoma uterus; fibromyalgia: myalgia myositis
fm: myalgia myositis; fmh: fetal maternal hemorrhage; fms: myalgia myositis; fn: neutropenia fever
fnf: fracture neck femur; fobt: fecal occult blood; foosh: fall; frx: fracture; fsgs: focal glomerulonephritis
ftd: frontotemporal dementia; ftp: failure to progress labor; ftt: failure to thrive; fu: follow up
fuo: fever unspecified; fvl: primary hypercoagulable; fx nos: fracture unspecified bone; fx: fracture; fxs: fracture
g tube: gastrostomy; g6pd: glucose 6 phosphate dehydrogenase; gabhs: group a streptococcus | streptococcal sore throat
gad: generalized anxiety disorder; gallst: calculus gallbladder; gb: gallbladder; gbm: malignant neoplasm brain
gbs gallbladder: calculus gallbladder; gbs preg: group b streptococcus carrier
gbs: guillain barre | group b streptococcus; gc: gonococcal; gca: giant cell arteritis; gcs: coma
gdd: delayed milestones; gdm a1: diabetes pregnancy; gdm: diabetes pregnancy | abnormal glucose tolerance mother
ge: gastroenteritis; gen: generalized; ger: esophageal reflux; gerd: esophageal reflux
gest htn: transient hypertension pregnancy; gestational diabetes: abnormal glucose tolerance mother
ghd: pituitary dwarfism; ghtn: transient hypertension pregnancy; gi bleed: hemorrhage gastrointestinal
gi: gastrointestinal; gib: hemorrhage gastrointestinal; gist: malignant neoplasm stomach; glauc: glaucoma
gn: glomerulonephritis; gpa: wegeners granulomatosis; gs: calculus gallbladder; gsw chest: open wound chest
gsw: gunshot wound; gtc: generalized convulsive epilepsy; gtcs: generalized convulsive epilepsy
gtd: hydatidiform mole; gtn: neoplasm uncertain placenta; gtube: gastrostomy; gu: genitourinary
gvhd: graft versus host disease; gyn: gynecological; ha: headache; hab: habitual aborter; hapu: pressure ulcer
hashimoto: chronic lymphocytic thyroiditis; hav: hepatitis a; hbp: hypertension; hbss: sickle cell hb ss
hbv: hepatitis b | viral hepatitis b; hc: hemorrhagic cystitis; hcap: pneumonia organism unspecified
hcc: malignant neoplasm liver; hcl: leukemic reticuloendotheliosis; hcm obstr: hypertrophic obstructive cardiomyopathy
hcm: hypertrophic cardiomyopathy; hcv: hepatitis c; hcvd: hypertensive heart disease; hd: hemodialysis
hdn: hemolytic disease newborn; hdv: hepatitis delta; hellp: severe pre eclampsia; hemochrom: hemochromatosis
hemophil: factor viii disorder; hemorr: hemorrhoids; hemothx: hemothorax; hep a: hepatitis a; hep b: hepatitis b
hep c: hepatitis c; hep meg: hepatomegaly; hep: hepatitis; hev: hepatitis e; hf: heart failure
hfmd: hand foot mouth disease; hfpef: diastolic heart failure; hfref: systolic heart failure
hg: hyperemesis gravidarum; hgsil: high grade squamous intraepithelial lesion; hh: hiatal hernia diaphragmatic
hhd: hypertensive heart disease; hhs: diabetes hyperosmolarity; hht: hereditary hemorrhagic telangiectasia
hi: homicidal ideation; hie: hypoxic ischemic encephalopathy; high ca: hypercalcemia; high k: hyperpotassemia
high na: hyperosmolality hypernatremia; hip fx: fracture neck femur unspecified; histo: histoplasmosis
hit: heparin induced thrombocytopenia; hiv pos: asymptomatic human immunodeficiency virus
hiv: human immunodeficiency virus; hl: hyperlipidemia; hld: hyperlipidemia; hlh: hemophagocytic
hmb: excessive menstruation; hmd: respiratory distress syndrome newborn hyaline; hn: hydronephrosis
hnk: diabetes hyperosmolarity; hnp lumbar: displacement lumbar intervertebral disc
hnp: displacement intervertebral disc; ho: history; hocm: hypertrophic obstructive cardiomyopathy
hodgkin: hodgkins disease; hoh: hearing loss; hpt: hyperparathyroidism; hpv: human papillomavirus; hrs: hours
hs: hidradenitis; hsil: high grade squamous intraepithelial lesion; hsm: hepatomegaly splenomegaly
hsp: allergic purpura; hsv1: herpes simplex; hsv2: genital herpes; hsv: herpes simplex
ht: chronic lymphocytic thyroiditis; htg: hyperglyceridemia; htn chf: hypertensive heart disease heart failure
htn heart dz: hypertensive heart disease; htn heart: hypertensive heart disease; htn: hypertension; htx: hemothorax
hu: hydroureter; hus: hemolytic uremic syndrome; hv: hallux valgus; hyperbili: jaundice newborn | hyperbilirubinemia
hyperca: hypercalcemia; hyperemesis: hyperemesis gravidarum; hyperk: hyperpotassemia; hyperlip: hyperlipidemia
hyperna: hyperosmolality hypernatremia; hypoca: hypocalcemia; hypogly: hypoglycemia; hypok: hypopotassemia
hypomg: magnesium metabolism; hypona: hyposmolality hyponatremia; hypothyr: hypothyroidism; hz: herpes zoster
hzv: herpes zoster; iabp: pulsation balloon; ibd: inflammatory bowel disease; ibm: myositis
ibs: irritable bowel syndrome; ibsd: irritable bowel syndrome; ic claud: intermittent claudication
ic: interstitial cystitis; icd: automatic cardioverter defibrillator; ich: intracerebral hemorrhage
icm: ischemic cardiomyopathy; icmp: ischemic cardiomyopathy; ida chronic blood loss: iron deficiency anemia blood loss
ida: iron deficiency anemia; iddm: diabetes mellitus type 1; idm: infant diabetic mother; ie: bacterial endocarditis
ifg: impaired fasting glucose; iga: nephritis; igan: nephritis; igt: impaired glucose tolerance
ihd: ischemic heart disease | chronic ischemic heart disease; iih: benign intracranial hypertension
ild: interstitial lung | interstitial lung disease; imm: vaccination; imrt: radiotherapy; inf: inferior; init: initial
inr: abnormal coagulation profile; int: internal; iol: intraocular lens; iop: ocular hypertension
ipf: idiopathic pulmonary fibrosis; ischemic cva: cerebral artery occlusion infarction
it fx: fracture intertrochanteric femur; itb: iliotibial band; itp: immune thrombocytopenic purpura
iud: intrauterine contraceptive device; iufd: intrauterine death
iugr: fetal growth poor | poor fetal growth | fetal growth retardation; iup: pregnancy; iv: intravenous
ivcd: intraventricular block; ivdd: intervertebral disc disorder; ivdu: drug dependence; ivf: in vitro fertilization
ivh: intraventricular hemorrhage; jaund: jaundice; jia: juvenile rheumatoid arthritis
jra: juvenile rheumatoid arthritis; jvd: jaundice; kaposi: kaposis sarcoma; kcs: keratoconjunctivitis sicca
ks: kaposis sarcoma; kub: abdominal x ray; l spine: lumbar vertebra; lac: laceration | laceration open wound
lacs: lacerations; lad: lymphadenopathy; lae: cardiomegaly; lap: laparoscopic; lat: lateral
lavh: laparoscopically assisted vaginal hysterectomy; lbbb: left bundle branch block; lbd: dementia lewy bodies
lbo: intestinal obstruction; lbp: lumbago; lbw: low birth weight; lcis: carcinoma in situ breast
lcl: lateral collateral ligament; lcp: juvenile osteochondrosis hip; ld: learning; le: lower extremity
leep: conization cervix; lems: lambert eaton; leuk: leukemia; lft: liver function study
lfts: abnormal liver function study; lga: large for gestational age | large for dates
lgib: hemorrhage gastrointestinal; lgsil: low grade squamous intraepithelial lesion; lhf: left heart failure
lip: lymphoid interstitial pneumonia; lle: lower extremity; lll: left lower lobe; llq: left lower quadrant
loc brief: loss consciousness brief; loc: loss consciousness; lom: loss memory; low b12: vitamin b deficiency
low ca: hypocalcemia; low mg: magnesium metabolism; low na: hyposmolality hyponatremia
low phos: phosphorus metabolism; low t: testicular hypofunction; low vit d: vitamin d deficiency; lp: spinal tap
lqts: long qt syndrome; lrti: bronchitis; ls: lichen sclerosus; lsa: lichen sclerosus
lsil: low grade squamous intraepithelial lesion; lss: spinal stenosis lumbar; lt: left; ltb: acute laryngotracheitis
ltbi: nonspecific reaction tuberculin skin test; lue: upper extremity; lul: upper lobe; lumbar puncture: spinal tap
lung nodule: solitary pulmonary nodule; lupus: systemic lupus erythematosus; luq: left upper quadrant
luts: urinary symptoms; lvf: left heart failure; lvh: hypertrophy heart; lwnd: laceration open wound
`;
