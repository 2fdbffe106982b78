/**
 * Trade names of drugs, and what HCPCS calls them: phrases parted by `;`, meanings by `|`.
 * Written from general knowledge, not from queries.
 */
export const TRADE_NAMES = `
5fu: fluorouracil; abilify: aripiprazole; adrenalin: adrenalin epinephrine; adriamycin: doxorubicin
alimta: pemetrexed; aloxi: palonosetron; ancef: cefazolin; aranesp: darbepoetin; ativan: lorazepam
avastin: bevacizumab; b12: vitamin b 12 cyanocobalamin; benadryl: diphenhydramine; benlysta: belimumab
bicillin: penicillin g benzathine; boniva: ibandronate; botox: onabotulinumtoxina | botulinum; camptosar: irinotecan
celestone: betamethasone; cerezyme: imiglucerase; cipro: ciprofloxacin; cleocin: clindamycin; cogentin: benztropine
compazine: prochlorperazine; cubicin: daptomycin; cytoxan: cyclophosphamide; decadron: dexamethasone
demerol: meperidine; depo medrol: methylprednisolone acetate; depo provera: medroxyprogesterone
depo testosterone: testosterone cypionate; depo: medroxyprogesterone; dilantin: phenytoin; dilaudid: hydromorphone
eligard: leuprolide; eloxatin: oxaliplatin; epipen: adrenalin epinephrine; epogen: epoetin; erbitux: cetuximab
euflexxa: hyaluronan; eylea: aflibercept; faslodex: fulvestrant; feraheme: ferumoxytol; fragmin: dalteparin
garamycin: gentamicin; gardasil: papillomavirus vaccine; gemzar: gemcitabine; heparin flush: heparin lock flush
herceptin: trastuzumab; humira: adalimumab; hyalgan: hyaluronan; imitrex: sumatriptan; inderal: propranolol
invanz: ertapenem; ivig: immune globulin intravenous; kenalog: triamcinolone; keppra: levetiracetam; lasix: furosemide
levaquin: levofloxacin; lovenox: enoxaparin; lucentis: ranibizumab; lupron: leuprolide
mirena: levonorgestrel intrauterine; mtx: methotrexate; narcan: naloxone; neulasta: pegfilgrastim
neupogen: filgrastim; nplate: romiplostim; nubain: nalbuphine; orencia: abatacept; phenergan: promethazine
pitocin: oxytocin; pneumovax: pneumococcal vaccine; prialt: ziconotide; procrit: epoetin; reclast: zoledronic acid
reglan: metoclopramide; remicade: infliximab; rhogam: rho d immune globulin; rituxan: rituximab
robaxin: methocarbamol; rocephin: ceftriaxone; sandostatin: octreotide; sodium chloride: saline
solu cortef: hydrocortisone; solu medrol: methylprednisolone; stelara: ustekinumab; supartz: hyaluronan
taxol: paclitaxel; taxotere: docetaxel; tigan: trimethobenzamide; toradol: ketorolac; tysabri: natalizumab
valium: diazepam; vancocin: vancomycin; velcade: bortezomib; venofer: iron sucrose; vistaril: hydroxyzine
vivitrol: naltrexone; xolair: omalizumab; zithromax: azithromycin; zofran: ondansetron; zometa: zoledronic acid
zosyn: piperacillin tazobactam; zyprexa: olanzapine
`;
