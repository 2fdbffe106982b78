/**
 * What coders write short of procedures, supplies and drugs: phrases parted by `;`, meanings by `|`.
 * Written from general knowledge, not from queries.
 */
export const SERVICE_ABBREVIATIONS = `
acdf: cervical fusion anterior; admin: administration; afo: ankle foot orthosis; alif: lumbar fusion anterior
als emerg: advanced life support emergency; als1: advanced life support level 1; als2: advanced life support level 2
als: advanced life support; amb: ambulance; amnio: amniocentesis; amp: amputation; anes: anesthesia
angio: arteriography; append: appendectomy; arthrosc: arthroscopy
av fistula creation: arteriovenostomy renal dialysis; avf creation: arteriovenostomy renal dialysis
avr: replacement aortic valve | open replacement aortic valve tissue graft; awv: annual wellness visit
bih repair: bilateral inguinal hernia; bipap: respiratory assist device bi level | non invasive mechanical ventilation
blood tx: transfusion packed cells; bls: basic life support; bmbx: biopsy bone marrow; bmd: bone density
bmt: bone marrow transplant; bronch: bronchoscopy; bsc: commode chair
btl: bilateral ligation fallopian tubes | bilateral destruction occlusion fallopian tubes; cam boot: walking boot
cam walker: walking boot; cardiovert: cardioversion; cath: catheterization | catheter; ccy: cholecystectomy
cea: endarterectomy head neck; central line: venous catheterization; cgm: continuous glucose monitor
circ: circumcision; colect: colectomy; colo: colonoscopy; colpo: colposcopy; conc: concentrator
cone bx: conization cervix; cpm: continuous passive motion; crani: craniotomy; craniot: craniotomy
crc screen: screening colon; crrt: hemodialysis; ctlso: cervical thoracic lumbar sacral orthosis
ctr: release carpal tunnel; cvc: venous catheterization; cvl: venous catheterization; cysto: cystoscopy
d5w: dextrose water; dbs: intracranial neurostimulator; dccv: cardioversion; de: dilation curettage
debrid: debridement; dexcom: continuous glucose monitor; dilation and evac: dilation curettage
dtap: diphtheria tetanus pertussis; ecmo: extracorporeal membrane oxygenation; ecv: external version; elec: electric
emb: endometrial biopsy | endoscopic biopsy uterus; emerg: emergency; epidural steroid: injection spinal canal steroid
evar: endovascular implantation graft abdominal aorta; ex lap: exploratory laparotomy; exc: excision
exlap: exploratory laparotomy; flu vax: influenza vaccine; fna: percutaneous aspiration biopsy
fracture boot: walking boot; ftsg: full thickness skin graft; fww: walker folding wheeled
greenfield: interruption vena cava; hd wc: heavy duty wheelchair; hemorrhoidect: hemorrhoidectomy
hep b vax: hepatitis b vaccine; hfcwo: chest wall oscillation; hkafo: hip knee ankle foot orthosis; home o2: oxygen
hosp: hospital; hyst: hysterectomy; i d: incision drainage; id: incision drainage; ihr: repair inguinal hernia
im nail: internal fixation femur; im: intramuscular; imn: intramedullary internal fixation
incision and drain: incision drainage; inject: injection; intub: intubation
ippe: initial preventive physical examination; ivc filter: interruption vena cava; kafo: knee ankle foot orthosis
ko: knee orthosis; kypho: percutaneous vertebral augmentation
lami: laminectomy | excision lamina decompression spinal canal; laminect: laminectomy
lap band: laparoscopic gastric restrictive; lap nissen: laparoscopic esophagogastric sphincter
lap rih: laparoscopic repair inguinal hernia; lhc: left heart cardiac catheterization; lih: inguinal hernia
lr: ringers lactate; lso: lumbar sacral orthosis; lt wt: lightweight; lumpect: local excision lesion breast
lumpectomy: local excision lesion breast; lvad: heart assist system; lw wc: lightweight wheelchair; mammo: mammography
mast: mastectomy; mediport: totally implantable vascular access device; meniscect: meniscectomy
mileage: ground mileage; mmr: measles mumps rubella; mrm: modified radical mastectomy; mvr: replacement mitral valve
neb: nebulizer; nephrect: nephrectomy; nerve block: injection anesthetic nerve
nissen: fundoplication esophagogastric sphincter; nonemerg: non emergency; npwt: negative pressure wound therapy
ns: normal saline; o2 tank: oxygen gaseous portable; o2: oxygen; ot: occupational therapy; pacer: cardiac pacemaker
pap: papanicolaou; para: percutaneous abdominal drainage; pcnl: percutaneous nephrostomy fragmentation
pcv: pneumococcal vaccine; pe tubes: myringotomy insertion tube; perc: percutaneous
perm pacer: insertion permanent pacemaker; phaco: phacoemulsification cataract; plif: lumbar fusion posterior
pna vax: pneumococcal vaccine; port o2: portable oxygen; port placement: totally implantable vascular access device
portacath: totally implantable vascular access device; pov: power operated vehicle; ppm: permanent pacemaker
ppsv: pneumococcal vaccine; prostatect: prostatectomy; pwc: power wheelchair; rad: respiratory assist device
repl: replacement; resect: resection; revis: revision; rhc: right heart cardiac catheterization; rih: inguinal hernia
rny: gastric bypass; rnygb: gastric bypass; rollator: walker wheeled; rpr: repair; rrp: radical prostatectomy
sbr: resection small intestine; sct amb: specialty care transport ambulance; semi elec: semi electric
sleeve: sleeve gastrectomy; slnb: excision lymph node; speech tx: speech therapy; sq: subcutaneous
std wc: standard wheelchair; std: standard; stsg: skin graft; supp: supplies; swan: pulmonary artery monitoring wedge
t tubes: myringotomy insertion tube; ta: tonsillectomy adenoidectomy
tah bso: total abdominal hysterectomy | removal both ovaries tubes; tah: total abdominal hysterectomy
tdap: tetanus diphtheria pertussis; ted hose: gradient compression stocking; teds: gradient compression stocking
tevar: endovascular implantation graft thoracic aorta; thora: thoracentesis; thoracent: thoracentesis
thyroidect: thyroidectomy; tips: intra abdominal venous shunt; tlh: laparoscopic total hysterectomy
tlif: lumbar fusion posterior; tlso: thoracic lumbar sacral orthosis; tr: transfusion; trach: tracheostomy
transf: transfusion; turbt: transurethral destruction bladder; tvh: vaginal hysterectomy
tvr: replacement tricuspid valve; umb hernia: umbilical hernia; uppp: plastic palate; vad: heart assist system
vats: thoracoscopic; vax: vaccine; vent: mechanical ventilation; vhr: repair ventral hernia
whipple: radical pancreaticoduodenectomy; who: wrist hand orthosis; xfusion: transfusion
`;
