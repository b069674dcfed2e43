/** Labels that Exchange and Windows print in other languages; what they label stays as it is. */

export const languages = ['de', 'fr', 'es', 'nl', 'it', 'pt', 'pl', 'ja'] as const;
export type Language = (typeof languages)[number];

/** English label → the same in the order of `languages`. Longer labels stand before those that they contain. */
const labels: Readonly<Record<string, readonly string[]>> = {
  'Event ID': [
    'Ereignis-ID',
    "ID de l'événement",
    'Id. de evento',
    'Gebeurtenis-id',
    'ID evento',
    'Identificação do Evento',
    'Identyfikator zdarzenia',
    'イベント ID',
  ],
  'Event Type': [
    'Ereignistyp',
    "Type d'événement",
    'Tipo de evento',
    'Gebeurtenistype',
    'Tipo evento',
    'Tipo de Evento',
    'Typ zdarzenia',
    'イベントの種類',
  ],
  'Event Source': [
    'Ereignisquelle',
    "Source de l'événement",
    'Origen del evento',
    'Bron van gebeurtenis',
    'Origine evento',
    'Origem do Evento',
    'Źródło zdarzenia',
    'イベント ソース',
  ],
  'Event Category': [
    'Ereigniskategorie',
    "Catégorie de l'événement",
    'Categoría del evento',
    'Gebeurteniscategorie',
    'Categoria evento',
    'Categoria do Evento',
    'Kategoria zdarzenia',
    'イベント カテゴリ',
  ],
  'Log Name': [
    'Protokollname',
    'Nom du journal',
    'Nombre de registro',
    'Naam van logboek',
    'Nome registro',
    'Nome do Log',
    'Nazwa dziennika',
    'ログの名前',
  ],
  'Task Category': [
    'Aufgabenkategorie',
    'Catégorie de la tâche',
    'Categoría de la tarea',
    'Taakcategorie',
    'Categoria attività',
    'Categoria da Tarefa',
    'Kategoria zadania',
    'タスクのカテゴリ',
  ],
  'Last error': [
    'Letzter Fehler',
    'Dernière erreur',
    'Último error',
    'Laatste fout',
    'Ultimo errore',
    'Último erro',
    'Ostatni błąd',
    '最後のエラー',
  ],
  Computer: [
    'Computer',
    'Ordinateur',
    'Equipo',
    'Computer',
    'Computer',
    'Computador',
    'Komputer',
    'コンピューター',
  ],
  Description: [
    'Beschreibung',
    'Description',
    'Descripción',
    'Beschrijving',
    'Descrizione',
    'Descrição',
    'Opis',
    '説明',
  ],
  Identity: ['Identität', 'Identité', 'Identidad', 'Identiteit', 'Identità', 'Identidade', 'Tożsamość', 'ID'],
  Status: ['Status', 'État', 'Estado', 'Status', 'Stato', 'Status', 'Stan', '状態'],
  Source: ['Quelle', 'Source', 'Origen', 'Bron', 'Origine', 'Fonte', 'Źródło', 'ソース'],
  Level: ['Ebene', 'Niveau', 'Nivel', 'Niveau', 'Livello', 'Nível', 'Poziom', 'レベル'],
  Date: ['Datum', 'Date', 'Fecha', 'Datum', 'Data', 'Data', 'Data', '日付'],
};

/** A label stands before a colon or an equals sign; elsewhere the word is part of a text. */
const label =
  /\b(?:Event (?:ID|Type|Source|Category)|Log Name|Task Category|Last error|Computer|Description|Identity|Status|Source|Level|Date)(?=[ \t]{0,30}[:=])/gi;

const byLowerCase = new Map(
  Object.entries(labels).map(([english, others]) => [english.toLowerCase(), others]),
);

export function translateLabels(text: string, language: Language): string {
  const place = languages.indexOf(language);
  return text.replace(label, (english) => byLowerCase.get(english.toLowerCase())?.[place] ?? english);
}
