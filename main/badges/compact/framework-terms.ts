import type { LanguageCode } from '../../../kiosk/language.ts';

/** A skill or competence of a published framework: its code there, and its name in each language. */
export interface FrameworkTerm {
  readonly code: string;
  readonly name: Readonly<Record<LanguageCode, string>>;
}

/** ILO Global framework on core skills for life and work in the 21st century (2021). */
export const CORE_SKILL_TERMS = termsIn(`
ilo-se-communication|Communication|Comunicazione
ilo-se-collaboration|Collaboration and teamwork|Collaborazione e lavoro di squadra
ilo-se-conflict|Conflict resolution and negotiation|Risoluzione dei conflitti e negoziazione
ilo-se-emotional-intelligence|Emotional intelligence|Intelligenza emotiva
ilo-cm-literacies|Foundational literacies|Alfabetizzazioni di base
ilo-cm-critical-thinking|Analytical and critical thinking|Pensiero analitico e critico
ilo-cm-creative-thinking|Creative and innovative thinking|Pensiero creativo e innovativo
ilo-cm-strategic-thinking|Strategic thinking|Pensiero strategico
ilo-cm-problem-solving|Problem-solving and decision-making|Risoluzione dei problemi e capacità di decidere
ilo-cm-learning-to-learn|Self-reflection and learning to learn|Autoriflessione e imparare a imparare
ilo-cm-information|Collect, organize and analyse information|Raccogliere, organizzare e analizzare informazioni
ilo-cm-planning|Planning and organizing|Pianificazione e organizzazione
ilo-cm-career|Career management|Gestione della carriera
ilo-di-hardware|Use basic hardware|Usare dispositivi di base
ilo-di-software|Use basic software|Usare programmi di base
ilo-di-online-safety|Operate safely in an online environment|Operare in sicurezza online
ilo-gr-environment|Environmental awareness|Consapevolezza ambientale
ilo-gr-waste|Waste reduction and waste management|Riduzione e gestione dei rifiuti
ilo-gr-energy-water|Energy and water efficiency|Uso efficiente di energia e acqua
`);

/** Council Recommendation 2018/C 189/01 on key competences for lifelong learning. */
export const KEY_COMPETENCE_TERMS = termsIn(`
eu-kc1-literacy|Literacy competence|Competenza alfabetica funzionale
eu-kc2-multilingual|Multilingual competence|Competenza multilinguistica
eu-kc3-stem|Mathematical competence and competence in science, technology and engineering|Competenza matematica e competenza in scienze, tecnologie e ingegneria
eu-kc4-digital|Digital competence|Competenza digitale
eu-kc5-personal-social-learning|Personal, social and learning to learn competence|Competenza personale, sociale e capacità di imparare a imparare
eu-kc6-citizenship|Citizenship competence|Competenza in materia di cittadinanza
eu-kc7-entrepreneurship|Entrepreneurship competence|Competenza imprenditoriale
eu-kc8-culture|Cultural awareness and expression competence|Competenza in materia di consapevolezza ed espressione culturali
`);

/** The transversal skills of ESCO 1.2.0 by the last part of their addresses. */
export const ESCO_TERMS = termsIn(`
0171653e-c8e9-4c24-bb86-a4b6fe038f25|adopt ways to foster biodiversity and animal welfare|favorire la biodiversità e il benessere animale
0d75a128-bd88-4c1b-b70d-8e963aeb490c|adopt ways to reduce pollution|ridurre l’inquinamento
19ba11f3-9c99-41fd-a7c9-f77e6a026186|carry out calculations|eseguire calcoli
1d1fedcb-4995-44ac-90f5-f31a157ce512|manage frustration|gestire la frustrazione
2aaad52d-599e-4e77-a681-bbc236825821|evaluate environmental impact of personal behaviour|valutare l’impatto ambientale dei propri comportamenti
409a0245-0e6c-4aac-ba16-0920ecb76a8d|exercise self-reflection|praticare l’autoriflessione
429062f1-a958-43ea-83dd-4e1af078c156|demonstrate curiosity|dimostrare curiosità
468135b7-5757-48c3-9509-fde0e13ec5be|manage personal progression|gestire la propria crescita
4707da90-9cfc-46ca-8de0-38a0b7bfb137|think analytically|pensare in modo analitico
4c3ab565-747c-4db3-8c47-79e8d6f98cf4|adopt ways to reduce negative impact of consumption|ridurre l’impatto negativo dei consumi
5ca953f7-541d-4f67-bc55-7721348366cf|respect the diversity of cultural values and norms|rispettare la diversità di valori e norme culturali
609a8ac1-9d29-4237-9886-596dbbe7ca8a|address an audience|parlare in pubblico
60c78287-22eb-4103-9c8c-28deaa460da0|work in teams|lavorare in gruppo
6b2f8802-0cbf-436e-a37f-ca55ede41bbc|operate digital hardware|utilizzare hardware digitale
6b305973-8993-475f-bd8a-daf037c61401|organise information, objects and resources|organizzare informazioni, oggetti e risorse
6fc6f757-6baa-49fe-9a82-6ba6a52f2e13|interpret mathematical information|interpretare informazioni matematiche
77b636e8-fab3-41a8-8022-1e0a354059dc|show empathy|mostrare empatia
7954861c-86d4-4529-afbb-2c23dab9ac74|negotiate compromises|negoziare compromessi
7d9bace0-63d0-4848-ac87-350a98082c12|participate actively in civic life|partecipare attivamente alla vita civica
7dd94ad3-13d6-43fe-8b94-51fcbf67ced9|think critically|pensare in modo critico
7f321b88-3d16-4e30-8163-5494ca8ce978|engage others in environment friendly behaviours|coinvolgere altri in comportamenti rispettosi dell’ambiente
96de2e86-e287-41f2-88ab-15a2343afc6f|resolve conflicts|risolvere conflitti
98a999db-72d5-4657-a0b0-2f850afd4368|appreciate diverse cultural and artistic expression|apprezzare espressioni culturali e artistiche diverse
9bf266a6-188b-4d17-a22f-2f266d76832b|demonstrate willingness to learn|dimostrare la volontà di imparare
9c0f93f7-2592-4d4d-9673-fd640502345f|use equipment, tools or technology with precision|usare attrezzature, strumenti o tecnologie con precisione
a628d2d1-f40a-4c37-a357-2801726f2996|identify problems|individuare problemi
adc6dc11-3376-467b-96c5-9b0a21edc869|solve problems|risolvere problemi
b080a008-a35d-4bd0-92e9-edf3773bb2b7|use communication and collaboration software|usare software di comunicazione e collaborazione
b618584f-6bdf-4d8f-89a7-f28c2c95afc2|comply with regulations|rispettare le regole
ba93b71b-c433-4a01-8246-ed2daa85a9a2|conduct web searches|fare ricerche sul web
bc0b0b5d-f6be-405a-b224-b6902a4dbe97|manage digital identity|gestire l’identità digitale
be6ab363-3de1-427f-a8ef-85d5b0250822|report facts|riferire fatti
c10d5d87-36cf-42f5-8a12-e560fb5f4af8|demonstrate intercultural competence|dimostrare competenza interculturale
c2a0c52c-0b4b-4180-a918-92650ea3b458|think innovatively|pensare in modo innovativo
c624c6a3-b0ba-4a31-a296-0d433fe47e41|think creatively|pensare in modo creativo
d56e2c2f-3e01-4b76-a7bb-ecb6d430172f|think holistically|pensare in modo olistico
d62d2b4c-a6f8-439e-8a1b-4f29ab5f2c47|make decisions|prendere decisioni
d9013e0e-e937-43d5-ab71-0e917ee882b8|manage time|gestire il tempo
db33c0f3-43ee-4ba3-ba47-9269ac837697|critically evaluate information and its sources|valutare criticamente le informazioni e le loro fonti
e49f4158-9d4c-425d-bf32-dfe89b19840a|plan|pianificare
ef7562b2-f176-4d7c-a0b2-27ae8cce0b7d|react to physical changes or hazards|reagire a cambiamenti fisici o pericoli
f4346299-e22a-4686-8e61-2c9b0cd51c7d|apply digital security measures|applicare misure di sicurezza digitale
fa46a48d-9cb9-422d-afab-1047654dbcdd|memorise information|memorizzare informazioni
04a13491-b58c-4d33-8b59-8fad0d55fe9e|transversal skills and competences|competenze trasversali
b94686e3-cce5-47a2-a8d8-402a0d0ed44e|core skills and competences|competenze di base
9adca63b-9c75-4804-8dab-d62872540a10|mastering languages|padronanza delle lingue
edc72cfe-78a8-4531-b00f-92992a0bb8cb|working with numbers and measures|lavorare con numeri e misure
3399045f-8078-4066-8b46-475b49b260ab|working with digital devices and applications|lavorare con dispositivi e applicazioni digitali
8267ecb5-c976-4b6a-809b-4ceecb954967|thinking skills and competences|competenze di pensiero
fff1d675-c36a-4c12-9cd4-407f21ccd06a|processing information, ideas and concepts|elaborare informazioni, idee e concetti
66fdc34c-2326-4baa-b8ff-7a1d1015fe3a|planning and organising|pianificare e organizzare
13d301d0-98cb-414f-a8f9-a3f059228133|dealing with problems|affrontare i problemi
e84d080a-ff6d-41a7-b7b9-133e97c7bf00|thinking creatively and innovatively|pensare in modo creativo e innovativo
021a23e1-907e-4627-b05a-555f889cbb65|self-management skills and competences|competenze di autogestione
14c41899-0224-4cbc-bd8c-e946ada2da87|working efficiently|lavorare in modo efficiente
91860993-1a8b-4473-91f3-600aa1924bd0|taking a proactive approach|adottare un approccio proattivo
2b2c3254-7f6c-47e2-84f1-aece946fbfae|maintaining a positive attitude|mantenere un atteggiamento positivo
f5c9eef3-0495-4747-9519-d71a58d252bd|demonstrating willingness to learn|dimostrare la volontà di imparare
552c4f35-a2d1-49c2-8fda-afe26695c44a|social and communication skills and competences|competenze sociali e comunicative
6f142deb-03a9-4cd7-94ce-e0f023ae2169|communicating|comunicare
82463bb1-85d1-4e99-a4ce-08508fc3b2a3|supporting others|sostenere gli altri
036afa6e-cdde-4b38-a53a-8e7910a840e1|collaborating in teams and networks|collaborare in gruppi e reti
fe5eabaa-63f6-4c44-b405-fc3ded8d56cb|leading others|guidare gli altri
925af2b5-2f4d-4cce-92cc-79e1ff887c7d|following ethical code of conduct|seguire un codice etico
12022223-8c30-418a-8f83-658396c9fec2|physical and manual skills and competences|competenze fisiche e manuali
ccb6db6a-8538-431c-b740-5f241bdb71cf|manipulating and controlling objects and equipment|manipolare e controllare oggetti e attrezzature
e52389a2-1a05-45b0-8db3-4bda0f0c0b48|responding to physical circumstances|reagire alle circostanze fisiche
4ef78abc-e983-4cc7-84a1-52532a0159dc|life skills and competences|competenze per la vita
3d54fec5-d9cb-45a0-bf8d-ffaf3790a5bb|applying health-related skills and competences|applicare competenze sanitarie
80cf002a-6586-4db7-9c9a-88325a9a5e1b|applying environmental skills and competences|applicare competenze ambientali
d6e97b91-b75d-45f5-8566-667798957b0f|applying civic skills and competences|applicare competenze civiche
6115ff80-3d84-4e87-8e2b-6ede7ee004b4|applying cultural skills and competences|applicare competenze culturali
6c6957bf-cf1f-4483-9c7e-1655f251b01a|applying entrepreneurial and financial skills and competences|applicare competenze imprenditoriali e finanziarie
44ff6716-7d71-4a16-821b-61d10e9e290d|applying general knowledge|applicare conoscenze generali
`);

/** A line a term. */
function termsIn(table: string): readonly FrameworkTerm[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', en = '', it = ''] = line.split('|');
      return { code, name: { en, it } };
    });
}
