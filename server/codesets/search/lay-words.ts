/**
 * What patients and beginners say, and what the classifications call it: phrases parted by `;`, meanings by `|`.
 * Written from general knowledge, not from queries.
 */
export const LAY_WORDS = `
acid reflux: esophageal reflux; acid stomach: dyspepsia; adams apple: larynx; adult diapers: adult incontinence brief
air mattress: powered pressure reducing air mattress; alcoholic: alcohol dependence; alcoholism: alcohol dependence
allergic reaction: allergy; ankle brace: ankle foot orthosis; anxious: anxiety; appendix out: appendectomy
appendix removal: appendectomy; arm: upper limb | arm; armpit: axilla; arthritis: arthropathy | arthritis
artificial arm: prosthesis upper; artificial eye: prosthetic eye; artificial leg: prosthesis lower
aspirin: salicylates; athletes foot: dermatophytosis foot; baby: newborn; back brace: lumbar sacral orthosis
back pain: backache | lumbago; back strain: sprain lumbar; bad breath: halitosis; bad nerves: anxiety; bald: alopecia
baldness: alopecia; bandage: gauze; bean in nose: foreign body nose; bed rails: bed side rails
bed sore: pressure ulcer; bedsore: pressure ulcer; bedwetting: enuresis; bee allergy: allergy insect
bee sting: venomous hornets bees; belly button: umbilical; belly pain: abdominal pain; belly: abdominal
bike accident: pedal cycle accident; birth control: contraceptive management; birth: delivery | liveborn
black and blue: contusion; black eye: contusion eyelids; black lung: coal workers pneumoconiosis; black stool: melena
blackout: syncope; bladder cancer: malignant neoplasm bladder; bladder infection: cystitis
bladder lift: suspension urethra bladder; bladder stone: calculus bladder
bleeding gums: gingival bleeding | gingivitis; blind: blindness; blocked arteries: atherosclerosis
blocked artery: occlusion stenosis artery; blood cancer: leukemia; blood clot lung: pulmonary embolism
blood clot: embolism thrombosis; blood draw: venous puncture; blood in pee: hematuria; blood in poop: blood stool
blood in stool: blood stool; blood in urine: hematuria; blood patch: injection spinal canal
blood poisoning: septicemia; blood pressure check: blood pressure; blood sugar: glucose; blood test: blood examination
blood thinner: anticoagulants; blood transfusion: transfusion packed cells; bloody stool: blood stool
bloody urine: hematuria; blurred vision: visual disturbance; blurry vision: visual disturbance
boil: carbuncle furuncle; bone cancer: malignant neoplasm bone; bone scan: bone scan; bone spur: exostosis
boob job: augmentation mammoplasty; bow legs: genu varum; bowlegged: genu varum; brain bleed: intracerebral hemorrhage
brain cancer: malignant neoplasm brain; brain surgery: craniotomy; brain tumor: neoplasm brain
breast cancer: malignant neoplasm breast; breast enlargement: augmentation mammoplasty; breast form: breast prosthesis
breast implants: breast implant; breast lump: lump mass breast; breast reduction: reduction mammoplasty
breast removal: mastectomy; breathing machine: ventilator | nebulizer; breathing tube: endotracheal intubation
brittle bone disease: osteogenesis imperfecta; brittle bones: osteoporosis; broken ankle: fracture ankle
broken arm: fracture arm; broken back: fracture vertebral column; broken bone: fracture
broken collarbone: fracture clavicle; broken elbow: fracture olecranon; broken finger: fracture phalanges hand
broken foot: fracture foot; broken hand: fracture hand; broken hip: fracture hip | fracture neck femur
broken jaw: fracture mandible; broken kneecap: fracture patella; broken leg: fracture leg
broken neck: fracture cervical vertebra; broken nose: fracture nasal bones; broken rib: fracture rib
broken shoulder: fracture humerus upper end; broken skull: fracture skull; broken tailbone: fracture coccyx
broken toe: fracture phalanges foot; broken tooth: broken tooth; broken wrist: fracture wrist; broken: fracture
bruise: contusion; bug bite: insect bite; bulging disc: displacement intervertebral disc; bullet: firearm
bump on head: contusion face scalp; bump: swelling mass lump; bumped head: contusion face scalp; bunions: bunion
burned by hot water: accident caused hot liquids vapors; burning when peeing: dysuria
burst appendix: acute appendicitis peritonitis; butt: buttock; canker sore: oral aphthae
cant breathe: shortness breath; cant get it up: impotence organic; cant get pregnant: infertility female
cant have baby: infertility; cant hear: hearing loss; cant pee: retention urine; cant see: blindness
cant sleep: insomnia; cant smell: disturbance smell; cant swallow: dysphagia
car accident: motor vehicle traffic accident; car crash: motor vehicle traffic accident
car wreck: motor vehicle traffic accident; carbon monoxide: carbon monoxide
carpal tunnel surgery: release carpal tunnel; carsick: motion sickness; cast off: removal cast
cast removal: removal cast; cataract surgery: cataract extraction; cataracts: cataract; cavities: dental caries
cavity: dental caries; cervical cancer: malignant neoplasm cervix; charley horse: cramp
checkup: general medical examination; chemo: chemotherapy; chemotherapy: antineoplastic chemotherapy
chest cold: bronchitis; chest tightness: chest pain pressure; chicken pox: varicella; chickenpox: varicella
chipped tooth: open wound tooth broken; choking: asphyxia | foreign body larynx; clogged arteries: atherosclerosis
clot leg: venous embolism thrombosis lower extremity; clubfoot: talipes; cold feet: peripheral vascular
cold sore: herpes simplex; cold: nasopharyngitis; collapsed lung: pneumothorax; collarbone: clavicle
colon cancer: malignant neoplasm colon; colostomy bag: ostomy pouch; common cold: nasopharyngitis
compression stockings: gradient compression stocking; confused: altered mental status
confusion: altered mental status; constipated: constipation; corn: corns callosities; corns: corns callosities
coughing up blood: hemoptysis; coumadin: anticoagulants; crack: cocaine; cracked rib: fracture rib
cradle cap: seborrhea capitis; cramps: cramp; crib death: sudden infant death; crick in neck: torticollis
crohns: regional enteritis; crossed eyes: strabismus; croupy cough: croup; curved spine: scoliosis; cut: open wound
dandruff: seborrhea; deaf: deafness | hearing loss; decubitus: pressure ulcer; depressed: depressive
depression: depressive; diaper rash: diaper napkin rash; diapers: incontinence product brief
difficulty swallowing: dysphagia; dizziness: dizziness giddiness; dizzy: dizziness; double pneumonia: pneumonia
double vision: diplopia; down syndrome: downs syndrome; drooping eyelid: ptosis eyelid; droopy eyelid: ptosis eyelid
dropped bladder: cystocele; drowning: drowning submersion; drug addict: drug dependence; drunk driving: alcohol abuse
drunk: alcohol intoxication | alcohol abuse; dry eyes: tear film insufficiency
dry mouth: disturbance salivary secretion; dry skin: xeroderma; ear infection: otitis media; ear tubes: myringotomy
ear wax: impacted cerumen; earache: otalgia; eardrum: tympanic membrane; earwax: impacted cerumen; eczema: dermatitis
elbow: upper arm; electric shock: electric current; electric wheelchair: power wheelchair
enlarged heart: cardiomegaly; enlarged prostate: hypertrophy prostate; eye exam: examination eyes vision
eye infection: conjunctivitis; eyelid lift: blepharoplasty; eyesight: vision; face lift: rhytidectomy
facelift: rhytidectomy; fainting: syncope; fake arm: prosthesis upper; fake leg: prosthesis lower
fall from bed: fall from bed; fallen arches: flat foot; fallen bladder: cystocele; fallen womb: uterine prolapse
false teeth: dentures; farsighted: hypermetropia; fat: obesity; fatigue: malaise fatigue
fatty liver: nonalcoholic liver; feeding tube: gastrostomy | enteral feeding; feeling sick: nausea
fell off roof: fall building; fell out of bed: fall from bed; fell: fall; fever blister: herpes simplex
fibroid: leiomyoma uterus; fibroids: leiomyoma uterus; fits: convulsions; flat feet: flat foot
floaters: vitreous opacities; flu shot: influenza vaccin; flu: influenza; fluid on the knee: effusion joint lower leg
fluid on the lung: pleural effusion; foley: indwelling catheter; food poisoning: food poisoning; foot drop: foot drop
forgetful: memory loss; frostbitten: frostbite; gallbladder out: cholecystectomy; gallbladder removal: cholecystectomy
gallstone: calculus gallbladder; gallstones: calculus gallbladder; gas: flatulence; gastric bypass: gastric bypass
gel cushion: wheelchair cushion; genital warts: condyloma acuminatum; german measles: rubella
glass eye: prosthetic eye; glasses: lens spectacles | frames; glucose meter: home blood glucose monitor
glue ear: otitis media serous; goiter: goiter; golfers elbow: medial epicondylitis; goose egg: contusion scalp
gout: gout; grab bar: bath rail; graves: toxic diffuse goiter; growing pains: pain limb; gum disease: periodontitis
gums: gingival; gunshot: gunshot wound firearm; gut: intestine; hair loss: alopecia; hammertoe: hammer toe
hangover: alcohol abuse; hard of hearing: hearing loss; hardening of the arteries: atherosclerosis
hay fever: allergic rhinitis; head injury: head injury; head lice: pediculosis capitis; hearing aid: hearing aid
hearing test: hearing examination; hearing voices: hallucinations; heart attack: myocardial infarction
heart bypass: aortocoronary bypass; heart cath: cardiac catheterization; heart failure: heart failure
heart flutter: palpitations; heart murmur: cardiac murmurs; heart racing: tachycardia
heart rhythm: cardiac dysrhythmia; heart scan: echocardiography; heart surgery: operation heart
heart transplant: heart transplantation; heart valve: heart valve; heat stroke: heat stroke
heavy periods: excessive menstruation; heel spur: calcaneal spur; hepatitis shot: hepatitis vaccine
hernia operation: repair hernia; hernia repair: repair hernia; herniated disc: displacement intervertebral disc
heroin: opioid dependence; high blood pressure: hypertension; high blood sugar: hyperglycemia
high calcium: hypercalcemia; high cholesterol: hypercholesterolemia; high potassium: hyperpotassemia
high sodium: hyperosmolality; high sugar: hyperglycemia; hip: pelvic region thigh
hit by car: motor vehicle pedestrian; hit head: head injury; hives: urticaria; hoarse: hoarseness voice
hodgkins: hodgkins disease; hole in the heart: septal defect; hospital bed: hospital bed; hot flashes: menopausal
hot water: hot liquids vapors; hoyer lift: patient lift; hunchback: kyphosis; hurts to pee: dysuria
impacted stool: impaction intestine; impacted tooth: embedded teeth; impotence: impotence organic
indigestion: dyspepsia; infected wound: posttraumatic wound infection; ingrown nail: ingrowing nail
ingrown toenail: ingrowing nail; insulin pump: external infusion pump insulin; insulin shot: injection insulin
irregular heartbeat: cardiac dysrhythmia; itching: pruritic; itchy eyes: pruritus eye; itchy: pruritic
jammed finger: sprain finger; jellyfish sting: marine animals; jock itch: dermatophytosis groin
jock rot: dermatophytosis groin; joint pain: pain joint; kidney cancer: malignant neoplasm kidney
kidney cyst: cyst kidney; kidney failure: renal failure | kidney failure; kidney infection: pyelonephritis
kidney removal: nephrectomy; kidney stone: calculus kidney; kidney stones: calculus kidney
kidney transplant: kidney transplant; kissing disease: infectious mononucleosis; knee brace: knee orthosis
knee pain: pain joint lower leg; knee scope: arthroscopy knee; knee: lower leg; kneecap: patella
knock knees: genu valgum; knocked out tooth: open wound tooth broken; knocked out: concussion loss consciousness
labor pains: labor; labor: labor delivery; laser eye: laser; late period: absence menstruation; lazy eye: amblyopia
leaking urine: urinary incontinence; leaky gut: malabsorption; leaky heart valve: mitral valve disorder
leaky valve: valve insufficiency; leg brace: knee ankle foot orthosis; leg cramps: cramp limb
leg ulcer: ulcer lower limb; lice: pediculosis; lift chair: seat lift mechanism; liposuction: size reduction
liver cancer: malignant neoplasm liver; liver disease: liver disease; liver failure: hepatic failure hepatic coma
liver spots: lentigo; liver transplant: liver transplant; lockjaw shot: tetanus toxoid; lockjaw: tetanus
long sighted: hypermetropia; loose stools: diarrhea; loss of appetite: anorexia; loss of smell: disturbance smell
lost voice: aphonia; low back pain: lumbago; low blood pressure: hypotension; low calcium: hypocalcemia
low iron: iron deficiency anemia; low potassium: hypopotassemia; low salt: hyposmolality; low sodium: hyposmolality
low sugar: hypoglycemia; lump: swelling mass lump; lung cancer: malignant neoplasm bronchus lung
lung infection: pneumonia; lung removal: pneumonectomy; lyme: lyme disease; mad cow: creutzfeldt
mammogram: mammogram | screening mammography; marijuana: cannabis; melanoma: malignant melanoma skin
memory loss: memory loss; menopause: menopausal; menstrual cramps: dysmenorrhea
mental retardation: intellectual disabilities; meth: amphetamine; milk leg: phlebitis
mini stroke: transient cerebral ischemia; miscarriage: spontaneous abortion; missed period: absence menstruation
mole: benign neoplasm skin; morning after pill: emergency contraceptive; morning sickness: hyperemesis gravidarum
motorcycle accident: motor vehicle motorcyclist; mouth sores: stomatitis; muscle pain: myalgia; nearsighted: myopia
neck pain: cervicalgia; nerve pain: neuralgia; nerves: anxiety; nervous breakdown: acute reaction stress
newborn: liveborn | newborn; nicotine: tobacco use disorder; night sweats: generalized hyperhidrosis
no period: absence menstruation; nose bleed: epistaxis; nose job: rhinoplasty; nosebleed: epistaxis
numbness: skin sensation disturbance; obese: obesity; ostomy bag: ostomy pouch; out of breath: shortness breath
ovarian cancer: malignant neoplasm ovary; overactive thyroid: thyrotoxicosis; overdose: poisoning
oxygen tank: oxygen gaseous portable; pacemaker: cardiac pacemaker; painful urination: dysuria
pancreatic cancer: malignant neoplasm pancreas; panic attack: panic disorder
pap smear: papanicolaou | routine gynecological examination; pap: papanicolaou; passed out: syncope
peanut allergy: allergy peanuts; pee: urine; peeing a lot: urinary frequency; peeing: urination
penicillin allergy: allergy penicillin; period cramps: dysmenorrhea; physical exam: general medical examination
physical therapy: physical therapy; piles: hemorrhoids; pimples: acne; pinched nerve: radiculitis
pink eye: conjunctivitis; pins and needles: skin sensation disturbance; pinworms: enterobiasis
pneumonia shot: pneumococcal vaccine; poison ivy: dermatitis plants; poop: stool
poor circulation: peripheral vascular disease; port: vascular access device; pot: cannabis; potty chair: commode chair
power chair: power wheelchair; preemie: preterm infants; pregnant: pregnancy; premature baby: preterm infant
pressure sore: pressure ulcer; prickly heat: prickly heat; prostate cancer: malignant neoplasm prostate
prostate removal: prostatectomy; puke: vomiting; puking: vomiting; pulled back: sprain lumbar
pulled hamstring: sprain hip thigh; pulled muscle: strain muscle; pumped stomach: gastric lavage; pus: abscess
quinsy: peritonsillar abscess; rabies shot: rabies; racing heart: tachycardia; radiation: radiotherapy
raised toilet seat: raised toilet seat; rapid heartbeat: tachycardia; rectal bleeding: hemorrhage rectum
red eye: redness eye; rehab: rehabilitation; ringing in ears: tinnitus; ringworm: dermatophytosis
root canal: root canal; runny nose: nasal discharge; rupture groin: inguinal hernia
ruptured appendix: acute appendicitis peritonitis; ruptured disc: displacement intervertebral disc
ruptured eardrum: perforation tympanic membrane; sad: depressive; scald: burn | hot liquids; scalded: burn hot liquids
scooter: power operated vehicle; scope down throat: esophagogastroduodenoscopy; seeing things: visual hallucinations
seizure: convulsions | epilepsy; seizures: convulsions | epilepsy; senile: senile dementia; shin: tibia
shingles: herpes zoster; short of breath: shortness breath; short sighted: myopia; shortsighted: myopia
shot: injection | vaccination; shoulder blade: scapula; shoulder pain: pain joint shoulder
shoulder scope: arthroscopy shoulder; shower chair: bath shower chair; sick to stomach: nausea
sickle cell: sickle cell; sinus infection: sinusitis; skin cancer: malignant neoplasm skin; skin graft: skin graft
skin infection: cellulitis; skin tag: hypertrophic atrophic skin; skipped beats: premature beats
sleep apnea machine: continuous airway pressure device; sleep apnea: sleep apnea; sleep study: polysomnogram
slipped disc: displacement intervertebral disc; slipped on ice: fall slipping tripping; slipped rib: costochondritis
slow heartbeat: bradycardia; slow learner: learning difficulties; smoker: tobacco use disorder
smokers cough: chronic bronchitis; smoking: tobacco use disorder; snake bite: venomous snakes; snip: vasectomy
soft bones: osteomalacia; something in ear: foreign body ear; something in eye: foreign body eye
sore throat: pharyngitis; speech problem: speech disturbance; spider bite: venomous spiders
spinal fusion: spinal fusion; spitting up blood: hemoptysis; spleen out: splenectomy; spleen removal: splenectomy
splinter: superficial foreign body; split ends: hair; split lip: open wound lip; sprained ankle: sprain ankle
sprained back: sprain lumbar; sprained knee: sprain knee; sprained wrist: sprain wrist; sprained: sprain
stab wound: open wound; stiff neck: torticollis; stitches out: removal sutures; stitches removed: removal sutures
stitches: suture; stomach ache: abdominal pain; stomach bug: gastroenteritis
stomach cancer: malignant neoplasm stomach; stomach flu: gastroenteritis; stomach pain: abdominal pain
stomach pump: gastric lavage; stomach stapling: gastroplasty; stomach ulcer: gastric ulcer
strep throat: streptococcal sore throat; stress test: cardiovascular stress test
stroke: cerebral artery occlusion infarction | cerebrovascular; stuck food: foreign body esophagus
stuffy nose: nasal congestion; stutter: fluency disorder; sty: hordeolum; stye: hordeolum
sugar diabetes: diabetes mellitus; sugar high: hyperglycemia; sugar low: hypoglycemia
sugar: diabetes mellitus | glucose; suicide attempt: suicide self inflicted; sunstroke: heat stroke
swallowed coin: foreign body digestive; sweating: hyperhidrosis; swelling legs: edema; swimmers ear: otitis externa
swollen ankles: edema; swollen glands: enlargement lymph nodes; swollen knee: effusion joint lower leg
swollen legs: edema; tailbone: coccyx; tb test: tuberculosis screening; teeth cleaning: dental prophylaxis
test strips: blood glucose test strips; test tube baby: in vitro fertilization; testicles: testis
tetanus shot: tetanus toxoid; the pill: oral contraceptives; the runs: diarrhea; thigh: femur; thin blood: anemia
throat cancer: malignant neoplasm pharynx; throw up: vomiting; throwing up blood: hematemesis; throwing up: vomiting
thrown out back: sprain lumbar; thrush: candidiasis mouth; thyroid cancer: malignant neoplasm thyroid
thyroid problem: disorder thyroid; tight chest: chest pain pressure; tingling: skin sensation disturbance
tired: malaise fatigue; tiredness: malaise fatigue; toe amputation: amputation toe; tonsils removed: tonsillectomy
tonsils taken out: tonsillectomy; tooth decay: dental caries; tooth pulled: extraction tooth
toothache: disorder teeth; torn acl: sprain cruciate ligament knee; torn cartilage: tear cartilage meniscus
torn ligament: sprain ligament; torn meniscus: tear meniscus; torn rotator cuff: rupture rotator cuff
travel sickness: motion sickness; trick knee: derangement knee; trigger finger: trigger finger; triplets: triplet
tripped: fall slipping tripping; trouble breathing: shortness breath dyspnea
trouble getting pregnant: infertility female; trouble peeing: urinary hesitancy; trouble sleeping: insomnia
trouble swallowing: dysphagia; trouble walking: difficulty walking; tube feeding: enteral feeding
tubes tied: bilateral ligation fallopian tubes; tummy ache: abdominal pain; tummy tuck: size reduction plastic
tummy: abdominal; twins: twin; twisted ankle: sprain ankle; tylenol: acetaminophen | aromatic analgesics
ulcer stomach: gastric ulcer; ultrasound: diagnostic ultrasound; underactive thyroid: hypothyroidism
undescended testicle: undescended testis; upset stomach: dyspepsia | nausea; urine test: urinalysis
uterine cancer: malignant neoplasm uterus; vaccine: vaccination inoculation; varicose veins: varicose veins
ventilator: mechanical ventilation; vomiting blood: hematemesis; walking boot: walking boot
walking pneumonia: pneumonia mycoplasma; wart: viral warts; warts: viral warts; water broke: rupture membranes
water on knee: effusion joint lower leg; water on the brain: hydrocephalus; water on the lung: pleural effusion
water pill: diuretics; water retention: edema; watery eyes: epiphora; weak heart: heart failure
wear and tear arthritis: osteoarthrosis; weed: cannabis; weight loss surgery: gastric bypass
well baby: routine child health; well child: routine child health; wet bed: enuresis; whiplash: sprain neck
whooping cough: whooping cough; whooping: whooping cough; wisdom teeth pulled: removal tooth surgical
wisdom teeth: embedded teeth; womb removal: hysterectomy; womb: uterus; worms: helminthiasis
wrist brace: wrist hand orthosis; wrist: forearm; yeast infection: candidiasis; yellow skin: jaundice; zits: acne
`;
