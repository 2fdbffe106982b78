import { rawWords } from "./words";

/**
 * What coders and patients say, and what the classifications call it; several meanings are parted by `|`. Written from
 * general knowledge of both ways of speaking.
 */
const TABLE = `
aaa: abdominal aortic aneurysm
abd: abdominal
abg: arterial blood gas
abx: antibiotics
acl: anterior cruciate ligament
acs: intermediate coronary syndrome
adhd: attention deficit disorder hyperactivity
add: attention deficit disorder
aki: acute kidney failure
arf: acute kidney failure | acute respiratory failure
afib: atrial fibrillation
af: atrial fibrillation
aflutter: atrial flutter
aids: human immunodeficiency virus
als: amyotrophic lateral sclerosis
alz: alzheimers disease
ama: advanced maternal age
ami: acute myocardial infarction
appy: appendectomy
ards: acute respiratory distress
as: aortic stenosis
ascvd: coronary atherosclerosis
asd: atrial septal defect
avm: arteriovenous malformation
bka: amputation below knee
aka: amputation above knee
bmi: body mass index
bph: hypertrophy prostate
brbpr: hemorrhage rectum
bx: biopsy
ca: malignant neoplasm
cancer: malignant neoplasm
tumor: neoplasm
cabg: aortocoronary bypass
cad: coronary atherosclerosis
cap: pneumonia organism unspecified
cbc: blood count
cdiff: clostridium difficile
chf: congestive heart failure
chole: cholecystectomy
lap: laparoscopic
cholecystitis stones: calculus gallbladder cholecystitis
ckd: chronic kidney disease
cll: chronic lymphoid leukemia
cml: chronic myeloid leukemia
aml: acute myeloid leukemia
all: acute lymphoid leukemia
cmp: cardiomyopathy
copd: chronic obstructive airway disease | obstructive chronic bronchitis | chronic airway obstruction
exac: exacerbation
exacerb: exacerbation
cp: chest pain
cpap: continuous positive airway pressure
crf: chronic kidney disease
crps: reflex sympathetic dystrophy
csection: cesarean
c section: cesarean
cesarean section: cesarean
ct: computerized axial tomography
cat scan: computerized axial tomography
cts: carpal tunnel syndrome
cva: cerebral artery occlusion infarction | cerebrovascular accident
cxr: chest x ray
dc: dilation curettage
d c: dilation curettage
ddd: degeneration intervertebral disc
djd: osteoarthrosis
dka: diabetes ketoacidosis
dm: diabetes mellitus
dm1: diabetes mellitus type 1
dm2: diabetes mellitus type 2
t1dm: diabetes mellitus type 1
t2dm: diabetes mellitus type 2
iddm: diabetes mellitus type 1
niddm: diabetes mellitus type 2
diabetic: diabetes
dts: alcohol withdrawal delirium
dub: metrorrhagia
dvt: venous embolism thrombosis deep vessels
dx: diagnosis
dysfunctional uterine bleeding: metrorrhagia
ecg: electrocardiogram
ekg: electrocardiogram
eeg: electroencephalogram
ed: impotence organic
erectile dysfunction: impotence organic
egd: esophagogastroduodenoscopy
ercp: endoscopic retrograde cholangiopancreatography
esrd: end stage renal disease
etoh: alcohol
fb: foreign body
fbs: elevated glucose
fever: pyrexia fever
fh: family history
fuo: fever unspecified
fx: fracture
gad: generalized anxiety disorder
gb: gallbladder
gbs: guillain barre | group b streptococcus
gca: giant cell arteritis
gerd: esophageal reflux
gi: gastrointestinal
gib: hemorrhage gastrointestinal
gi bleed: hemorrhage gastrointestinal
gdm: diabetes pregnancy
gestational diabetes: abnormal glucose tolerance mother
hcv: hepatitis c
hbv: hepatitis b
hep: hepatitis
ha: headache
hd: hemodialysis
dialysis: hemodialysis
hiv: human immunodeficiency virus
hl: hyperlipidemia
hld: hyperlipidemia
hnp: displacement intervertebral disc
hpv: human papillomavirus
hsv: herpes simplex
htn: hypertension
hysterectomy: hysterectomy
ibs: irritable bowel syndrome
icd: automatic cardioverter defibrillator
ich: intracerebral hemorrhage
sah: subarachnoid hemorrhage
sdh: subdural hemorrhage
ida: iron deficiency anemia
imrt: radiotherapy
inr: abnormal coagulation profile
itp: immune thrombocytopenic purpura
iud: intrauterine contraceptive device
iugr: fetal growth poor
kub: abdominal x ray
lbp: lumbago
lbbb: left bundle branch block
rbbb: right bundle branch block
le: lower extremity
ue: upper extremity
loc: loss consciousness
lp: spinal tap
lumbar puncture: spinal tap
lvh: hypertrophy heart
mdd: major depressive
mi: myocardial infarction
stemi: acute myocardial infarction
nstemi: subendocardial infarction
mr: mitral insufficiency
mri: magnetic resonance imaging
mrsa: methicillin resistant staphylococcus aureus
mssa: methicillin susceptible staphylococcus aureus
ms: multiple sclerosis
mva: motor vehicle accident
mvc: motor vehicle collision
mvp: mitral valve disorder
nash: nonalcoholic liver
n v: nausea vomiting
nv: nausea vomiting
nvd: normal delivery
oa: osteoarthrosis
ocd: obsessive compulsive
om: otitis media
aom: acute otitis media
orif: open reduction fracture internal fixation
osa: obstructive sleep apnea
pad: peripheral vascular disease
pvd: peripheral vascular disease
pcos: polycystic ovaries
pci: percutaneous transluminal coronary angioplasty
ptca: percutaneous transluminal coronary angioplasty
pd: parkinsons
pe: pulmonary embolism
pfo: ostium secundum atrial septal defect
pft: pulmonary function
pid: inflammatory disease female pelvic organs
pih: hypertension pregnancy
pna: pneumonia
pneumo: pneumothorax
prom: premature rupture membranes
psvt: paroxysmal supraventricular tachycardia
svt: paroxysmal supraventricular tachycardia
vt: paroxysmal ventricular tachycardia
vfib: ventricular fibrillation
pt: physical therapy
ptsd: posttraumatic stress disorder
pud: peptic ulcer
pvc: ventricular premature beats
ra: rheumatoid arthritis
rad: asthma
rf: renal failure
rls: restless legs
rsv: respiratory syncytial virus
sbo: intestinal obstruction
sle: systemic lupus erythematosus
lupus: systemic lupus erythematosus
sob: shortness breath
sti: venereal disease
std: venereal disease
strep: streptococcal
staph: staphylococcus
tah: abdominal hysterectomy
tavr: transcatheter aortic valve
tb: tuberculosis
tbi: intracranial injury
tia: transient cerebral ischemia
tka: knee replacement
tkr: knee replacement
tha: hip replacement
thr: hip replacement
tmj: temporomandibular joint
tonsils out: tonsillectomy
tpn: parenteral nutrition
trach: tracheostomy
turp: transurethral prostatectomy
uri: acute upper respiratory infection
uti: urinary tract infection
vbac: previous cesarean delivery
vre: vancomycin resistant enterococcus
vsd: ventricular septal defect
wc: wheelchair
hernia repair: repair hernia
heart attack: myocardial infarction
heart failure: heart failure
high blood pressure: hypertension
low blood pressure: hypotension
high cholesterol: hypercholesterolemia
sugar diabetes: diabetes mellitus
sugar: diabetes mellitus | glucose
stroke: cerebral artery occlusion infarction | cerebrovascular
mini stroke: transient cerebral ischemia
kidney stone: calculus kidney
kidney stones: calculus kidney
bladder stone: calculus bladder
gallstone: calculus gallbladder
gallstones: calculus gallbladder
bladder infection: cystitis
kidney infection: pyelonephritis
kidney failure: renal failure | kidney failure
pink eye: conjunctivitis
bed sore: pressure ulcer
bedsore: pressure ulcer
pressure sore: pressure ulcer
decubitus: pressure ulcer
shingles: herpes zoster
chickenpox: varicella
chicken pox: varicella
german measles: rubella
whooping cough: whooping cough
lockjaw: tetanus
cold sore: herpes simplex
common cold: nasopharyngitis
cold: nasopharyngitis
flu: influenza
flu shot: influenza vaccin
tetanus shot: tetanus toxoid
shot: injection | vaccination
stomach flu: gastroenteritis
food poisoning: food poisoning
heartburn: heartburn
acid reflux: esophageal reflux
stomach ache: abdominal pain
belly pain: abdominal pain
stomach pain: abdominal pain
belly: abdominal
tummy: abdominal
back pain: backache | lumbago
low back pain: lumbago
neck pain: cervicalgia
joint pain: pain joint
knee pain: pain joint lower leg
shoulder pain: pain joint shoulder
muscle pain: myalgia
nosebleed: epistaxis
nose bleed: epistaxis
ear infection: otitis media
swimmers ear: otitis externa
earache: otalgia
sore throat: pharyngitis
strep throat: streptococcal sore throat
hives: urticaria
rash: rash
eczema: dermatitis
itching: pruritic
itchy: pruritic
boil: carbuncle furuncle
athletes foot: dermatophytosis foot
ringworm: dermatophytosis
jock itch: dermatophytosis groin
wart: viral warts
warts: viral warts
mole: benign neoplasm skin
skin cancer: malignant neoplasm skin
breast cancer: malignant neoplasm breast
colon cancer: malignant neoplasm colon
lung cancer: malignant neoplasm bronchus lung
prostate cancer: malignant neoplasm prostate
womb: uterus
fibroids: leiomyoma uterus
fibroid: leiomyoma uterus
miscarriage: spontaneous abortion
period cramps: dysmenorrhea
menstrual cramps: dysmenorrhea
cramps: cramp
heavy periods: excessive menstruation
hot flashes: menopausal
menopause: menopausal
morning sickness: hyperemesis gravidarum
pregnant: pregnancy
water broke: rupture membranes
baby: newborn
newborn: liveborn | newborn
birth: delivery | liveborn
premature baby: preterm infant
preemie: preterm infants
jaundice: jaundice
broken: fracture
broken bone: fracture
broken hip: fracture hip | fracture neck femur
broken wrist: fracture wrist
broken ankle: fracture ankle
broken nose: fracture nasal bones
broken leg: fracture leg
broken arm: fracture arm
broken rib: fracture rib
broken collarbone: fracture clavicle
collarbone: clavicle
shin: tibia
thigh: femur
shoulder blade: scapula
kneecap: patella
cut: open wound
bruise: contusion
black eye: contusion eyelids
burn: burn
concussion: concussion
head injury: head injury
whiplash: sprain neck
sprained: sprain
twisted ankle: sprain ankle
slipped disc: displacement intervertebral disc
herniated disc: displacement intervertebral disc
pinched nerve: radiculitis
sciatica: sciatica
heel spur: calcaneal spur
bunion: bunion
flat feet: flat foot
clubfoot: talipes
gout: gout
brittle bones: osteoporosis
wear and tear arthritis: osteoarthrosis
arthritis: arthropathy | arthritis
fits: convulsions
seizure: convulsions | epilepsy
seizures: convulsions | epilepsy
fainting: syncope
passed out: syncope
dizzy: dizziness
dizziness: dizziness giddiness
numbness: skin sensation disturbance
cant sleep: insomnia
insomnia: insomnia
tired: malaise fatigue
tiredness: malaise fatigue
fatigue: malaise fatigue
depression: depressive
depressed: depressive
anxious: anxiety
panic attack: panic disorder
alcoholic: alcohol dependence
alcoholism: alcohol dependence
drunk: alcohol intoxication | alcohol abuse
drug addict: drug dependence
smoker: tobacco use disorder
smoking: tobacco use disorder
memory loss: memory loss
overweight: overweight
fat: obesity
obese: obesity
thin blood: anemia
low iron: iron deficiency anemia
blood clot: embolism thrombosis
clot leg: venous embolism thrombosis lower extremity
blood clot lung: pulmonary embolism
hardening of the arteries: atherosclerosis
irregular heartbeat: cardiac dysrhythmia
palpitations: palpitations
racing heart: tachycardia
leaky valve: valve insufficiency
water on the lung: pleural effusion
fluid on the lung: pleural effusion
collapsed lung: pneumothorax
trouble breathing: shortness breath dyspnea
short of breath: shortness breath
throwing up: vomiting
loose stools: diarrhea
the runs: diarrhea
constipated: constipation
piles: hemorrhoids
rupture groin: inguinal hernia
yellow skin: jaundice
bloody stool: blood stool
black stool: melena
blood in urine: hematuria
bloody urine: hematuria
wet bed: enuresis
bedwetting: enuresis
leaking urine: urinary incontinence
enlarged prostate: hypertrophy prostate
impotence: impotence organic
overactive thyroid: thyrotoxicosis
underactive thyroid: hypothyroidism
goiter: goiter
nearsighted: myopia
farsighted: hypermetropia
lazy eye: amblyopia
crossed eyes: strabismus
cataracts: cataract
ringing in ears: tinnitus
hard of hearing: hearing loss
deaf: deafness | hearing loss
hearing aid: hearing aid
mad cow: creutzfeldt
lice: pediculosis
head lice: pediculosis capitis
scabies: scabies
bug bite: insect bite
bee sting: venomous hornets bees
dog bite: dog bite
snake bite: venomous snakes
poison ivy: dermatitis plants
sunburn: sunburn
frostbite: frostbite
heat stroke: heat stroke
overdose: poisoning
tylenol: acetaminophen | aromatic analgesics
aspirin: salicylates
blood thinner: anticoagulants
coumadin: anticoagulants
fell: fall
fall stairs: fall stairs
car accident: motor vehicle traffic accident
car crash: motor vehicle traffic accident
hit by car: motor vehicle pedestrian
bike accident: pedal cycle accident
checkup: general medical examination
physical exam: general medical examination
well child: routine child health
well baby: routine child health
pap smear: papanicolaou | routine gynecological examination
pap: papanicolaou
mammogram: mammogram | screening mammography
colonoscopy: colonoscopy
chemo: chemotherapy
chemotherapy: antineoplastic chemotherapy
radiation: radiotherapy
heart bypass: aortocoronary bypass
bypass: bypass
stent: stent
pacemaker: cardiac pacemaker
heart cath: cardiac catheterization
appendix removal: appendectomy
gallbladder removal: cholecystectomy
tonsils removed: tonsillectomy
tubes tied: bilateral ligation fallopian tubes
nose job: rhinoplasty
knee replacement: knee replacement
hip replacement: hip replacement
breathing tube: endotracheal intubation
ventilator: mechanical ventilation
feeding tube: gastrostomy | enteral feeding
blood transfusion: transfusion packed cells
ear tubes: myringotomy
stitches: suture
amputation: amputation
spinal fusion: spinal fusion
ultrasound: diagnostic ultrasound
walker: walker
crutch: crutch
crutches: crutches
cane: cane
wheelchair: wheelchair
hospital bed: hospital bed
oxygen: oxygen
nebulizer: nebulizer
test strips: blood glucose test strips
glucose meter: home blood glucose monitor
diapers: incontinence product brief
adult diapers: adult incontinence brief
ambulance: ambulance
fake leg: prosthesis lower
artificial leg: prosthesis lower
knee brace: knee orthosis
back brace: lumbar sacral orthosis
glasses: lens spectacles | frames
compression stockings: gradient compression stocking
toradol: ketorolac
rocephin: ceftriaxone
zofran: ondansetron
benadryl: diphenhydramine
lovenox: enoxaparin
demerol: meperidine
valium: diazepam
ativan: lorazepam
depo provera: medroxyprogesterone
depo: medroxyprogesterone
b12: vitamin b 12 cyanocobalamin
kenalog: triamcinolone
solu medrol: methylprednisolone
decadron: dexamethasone
remicade: infliximab
avastin: bevacizumab
herceptin: trastuzumab
botox: onabotulinumtoxina | botulinum
epogen: epoetin
neupogen: filgrastim
`;

/** One thing that a phrase may stand for. */
export interface Meaning {
  words: readonly string[];
  stands: readonly string[];
}

let meanings: Map<string, Meaning[]> | undefined;

/** What phrases that begin with a word may stand for; words are as `rawWords` gives them. */
export function meaningsFrom(word: string): readonly Meaning[] {
  if (!meanings) {
    meanings = new Map();
    for (const line of TABLE.trim().split("\n")) {
      const [said = "", meant = ""] = line.split(":");
      const words = rawWords(said);
      const known = meanings.get(words[0] ?? "") ?? [];
      for (const stands of meant.split("|")) known.push({ words, stands: rawWords(stands) });
      meanings.set(words[0] ?? "", known);
    }
  }
  return meanings.get(word) ?? [];
}
