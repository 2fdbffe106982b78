import { stem } from "./words";

/**
 * Families of words that the classifications use for one another: noun and adjective, plain word and Greek or Latin
 * one. Not what only sometimes means the same; that is a matter of whole phrases.
 */
const FAMILIES = `
abdomen abdominal belly tummy
allergy allergic
anemia anemic
ankle ankles
anus anal
anxiety anxious
aorta aortic
appendix appendiceal
arthritis arthritic
artery arterial arteries
asthma asthmatic
atrium atrial
bladder vesical
blood bloody
bone osseous bones
bowel intestine intestinal gut
brain cerebral
breast mammary
bronchus bronchial bronchi
cancer carcinoma
cervix cervical
chest thoracic thorax
cirrhosis cirrhotic
coma comatose
colon colonic
cramp cramps
diabetes diabetic
dementia demented
depression depressive depressed
dizziness dizzy
ear aural ears
edema edematous
embolism embolus embolic emboli
epilepsy epileptic
esophagus esophageal
eye ocular eyes ophthalmic
eyelid eyelids lid
fallopian tubal
femur femoral
fetus fetal
fibula fibular
finger fingers digit digits
foot feet pedal
fungus fungal mycotic
gallbladder biliary
gangrene gangrenous
hand hands
heart cardiac
hemorrhage hemorrhagic bleeding bleed
hip hips
humerus humeral
hypertension hypertensive
infarction infarct
infection infectious infected infections
inflammation inflammatory inflamed
ischemia ischemic
jaw mandible mandibular
joint joints articular
kidney renal kidneys
kneecap patella patellar
larynx laryngeal
leg legs
liver hepatic
lung pulmonary lungs
malignancy malignant
menstruation menstrual menses period periods
mouth oral
mucus mucous
muscle muscular muscles
neck cervical
necrosis necrotic
nerve nerves neural
nose nasal
obesity obese
obstruction obstructive obstructed
ovary ovarian ovaries
pain painful pains
palate palatal
pancreas pancreatic
paralysis paralytic palsy
pelvis pelvic
penis penile
pharynx pharyngeal throat
pleura pleural
pregnancy pregnant gestation
prostate prostatic
psychosis psychotic
pupil pupillary
radius radial
rectum rectal
retina retinal
rheumatism rheumatic
rib ribs
sclerosis sclerotic
scrotum scrotal
sepsis septic
skin cutaneous dermal
skull cranial cranium
sleep sleeping
spine spinal vertebra vertebral vertebrae
spleen splenic
stenosis stenotic
sternum breastbone
stomach gastric
stone stones calculus calculi
swelling swollen
syphilis syphilitic
tendon tendons
testis testicle testicular testes
thrombosis thrombotic thrombus
thumb thumbs
thyroid thyroidal
tibia tibial
toe toes
tongue lingual
tonsil tonsils tonsillar
tooth teeth dental
toxic toxicity
trachea tracheal windpipe
trauma traumatic
tuberculosis tuberculous tubercular
ulcer ulcers ulceration ulcerative
ulna ulnar
urethra urethral
urine urinary
uterus uterine womb
vagina vaginal
vein venous veins
ventricle ventricular
virus viral
vomit vomiting
vulva vulvar
wrist carpal wrists
weakness weak
breathing respiration respiratory
removal excision ectomy
shoe shoes
wheeled wheels
artificial prosthetic
pump pumps
mattress mattresses
battery batteries
wax cerumen
fast rapid
`;

let families: Map<string, readonly string[]> | undefined;

/** The other words of a word's families, all stemmed. */
export function kinOf(stemmed: string): readonly string[] {
  if (!families) {
    families = new Map();
    for (const line of FAMILIES.trim().split("\n")) {
      const family = [...new Set(line.split(" ").map(stem))];
      for (const word of family) {
        const others = family.filter((other) => other !== word);
        families.set(word, [...(families.get(word) ?? []), ...others]);
      }
    }
  }
  return families.get(stemmed) ?? [];
}
