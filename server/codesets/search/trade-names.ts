/**
 * Trade names of drugs, and what HCPCS calls them: phrases parted by `;`, meanings by `|`.
 * Written from general knowledge, not from queries.
 */
export const TRADE_NAMES = `
5fu: fluorouracil; abilify: aripiprazole; abraxane: paclitaxel protein bound; actemra: tocilizumab
activase: alteplase; adcetris: brentuximab; adenocard: adenosine; adrenalin: adrenalin epinephrine
adriamycin: doxorubicin; alimta: pemetrexed; aloxi: palonosetron; ambisome: amphotericin b liposome; amikin: amikacin
ancef: cefazolin; angiomax: bivalirudin; anzemet: dolasetron; aranesp: darbepoetin; aristocort: triamcinolone
arixtra: fondaparinux; arzerra: ofatumumab; ativan: lorazepam; atrovent: ipratropium; avastin: bevacizumab
avonex: interferon beta 1a; azactam: aztreonam; b12: vitamin b 12 cyanocobalamin; benadryl: diphenhydramine
benlysta: belimumab; betadine: iodine solution; betaseron: interferon beta 1b; bicillin: penicillin g benzathine
blenoxane: bleomycin; boniva: ibandronate; botox: onabotulinumtoxina | botulinum; busulfex: busulfan
camptosar: irinotecan; cancidas: caspofungin; cardizem: diltiazem; celestone: betamethasone; cerebyx: fosphenytoin
cerezyme: imiglucerase; cimzia: certolizumab; cipro: ciprofloxacin; claforan: cefotaxime; cleocin: clindamycin
cogentin: benztropine; compazine: prochlorperazine; copaxone: glatiramer; cordarone: amiodarone; cubicin: daptomycin
cytoxan: cyclophosphamide; dacogen: decitabine; decadron: dexamethasone; demerol: meperidine; depacon: valproate
depo medrol: methylprednisolone acetate; depo provera: medroxyprogesterone; depo testosterone: testosterone cypionate
depo: medroxyprogesterone; depomedrol: methylprednisolone acetate; dhe: dihydroergotamine; diflucan: fluconazole
dilantin: phenytoin; dilaudid: hydromorphone; doxil: doxorubicin liposomal; duoneb: albuterol ipratropium
duramorph: morphine; durolane: hyaluronan; dysport: abobotulinumtoxina; eligard: leuprolide; eloxatin: oxaliplatin
emend: fosaprepitant; enbrel: etanercept; entyvio: vedolizumab; epipen: adrenalin epinephrine; epogen: epoetin
erbitux: cetuximab; euflexxa: hyaluronan; eylea: aflibercept; faslodex: fulvestrant; feraheme: ferumoxytol
ferrlecit: sodium ferric gluconate; firmagon: degarelix; fludara: fludarabine; fortaz: ceftazidime
fragmin: dalteparin; garamycin: gentamicin; gardasil: papillomavirus vaccine; gel one: hyaluronan; gemzar: gemcitabine
geodon: ziprasidone; halaven: eribulin; haldol: haloperidol; heparin flush: heparin lock flush; herceptin: trastuzumab
humira: adalimumab; hyalgan: hyaluronan; hycamtin: topotecan; ifex: ifosfamide; imitrex: sumatriptan
inapsine: droperidol; inderal: propranolol; infed: iron dextran; injectafer: ferric carboxymaltose; invanz: ertapenem
invega: paliperidone; ivig: immune globulin intravenous; ixempra: ixabepilone; jevtana: cabazitaxel
kenalog: triamcinolone; keppra: levetiracetam; keytruda: pembrolizumab; krystexxa: pegloticase; kyprolis: carfilzomib
kytril: granisetron; lanoxin: digoxin; lasix: furosemide; leukine: sargramostim; levaquin: levofloxacin
lexiscan: regadenoson; lovenox: enoxaparin; lucentis: ranibizumab; lupron: leuprolide; macugen: pegaptanib
maxipime: cefepime; mefoxin: cefoxitin; merrem: meropenem; mirena: levonorgestrel intrauterine; monovisc: hyaluronan
mozobil: plerixafor; mtx: methotrexate; mucomyst: acetylcysteine; mutamycin: mitomycin; myobloc: rimabotulinumtoxinb
narcan: naloxone; navelbine: vinorelbine; neulasta: pegfilgrastim; neupogen: filgrastim; nplate: romiplostim
nubain: nalbuphine; oncovin: vincristine; opdivo: nivolumab; orencia: abatacept; orthovisc: hyaluronan
paraplatin: carboplatin; pepcid: famotidine; perjeta: pertuzumab; phenergan: promethazine; pitocin: oxytocin
platinol: cisplatin; pneumovax: pneumococcal vaccine; prialt: ziconotide; primaxin: imipenem; procrit: epoetin
prolia: denosumab; protonix: pantoprazole; provenge: sipuleucel; proventil: albuterol; pulmicort: budesonide
pulmozyme: dornase; reclast: zoledronic acid; reglan: metoclopramide; remicade: infliximab
rhogam: rho d immune globulin; risperdal: risperidone; rituxan: rituximab; robaxin: methocarbamol
rocephin: ceftriaxone; sandostatin: octreotide; simponi: golimumab; sodium chloride: saline
solu cortef: hydrocortisone; solu medrol: methylprednisolone; solucortef: hydrocortisone sodium succinate
solumedrol: methylprednisolone sodium succinate; stelara: ustekinumab; sublimaze: fentanyl; supartz: hyaluronan
synvisc: synvisc hyaluronan; taxol: paclitaxel; taxotere: docetaxel; thorazine: chlorpromazine
tigan: trimethobenzamide; tnkase: tenecteplase; tobi: tobramycin; toradol: ketorolac; torisel: temsirolimus
treanda: bendamustine; trelstar: triptorelin; trisenox: arsenic trioxide; tysabri: natalizumab
unasyn: ampicillin sulbactam; valium: diazepam; vancocin: vancomycin; vectibix: panitumumab; velcade: bortezomib
venofer: iron sucrose; ventolin: albuterol; versed: midazolam; vidaza: azacitidine; vistaril: hydroxyzine
vivitrol: naltrexone; vp16: etoposide; xeomin: incobotulinumtoxina; xgeva: denosumab; xolair: omalizumab
xopenex: levalbuterol; yervoy: ipilimumab; zantac: ranitidine; zinacef: cefuroxime; zithromax: azithromycin
zofran: ondansetron; zoladex: goserelin; zometa: zoledronic acid; zostavax: zoster vaccine
zosyn: piperacillin tazobactam; zovirax: acyclovir; zyprexa: olanzapine; zyvox: linezolid
`;
