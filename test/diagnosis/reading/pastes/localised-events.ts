/** Events 1035 and 2017 in the languages of Exchange: names, mechanism and address stay, the sentence does not. */

import { one, type ReadPaste, several } from './paste';

const told = ['event 1035', 'token MSExchangeTransport', 'token IllegalMessage', 'token ExchangeAuth'];
const names = [
  'server EX07.contoso.com receiving',
  'connector Default EX07',
  'server EX07 receiving',
  'ip 10.0.0.5 sending',
];

export const localisedEvents: readonly ReadPaste[] = [
  one(
    'event 1035 in German',
    [
      'Ereignis-ID:   1035',
      'Quelle:        MSExchangeTransport',
      'Computer:      EX07.contoso.com',
      'Beschreibung:',
      'Fehler bei der eingehenden Authentifizierung: IllegalMessage für den Empfangsconnector Default EX07. Der Authentifizierungsmechanismus ist ExchangeAuth. Die Quell-IP-Adresse des Clients, der versucht hat, sich bei Microsoft Exchange zu authentifizieren, ist [10.0.0.5].',
    ],
    told,
    names,
  ),
  one(
    'event 1035 in French',
    [
      "ID de l'événement : 1035",
      'Source :       MSExchangeTransport',
      'Ordinateur :   EX07.contoso.com',
      "L'authentification entrante a échoué avec l'erreur IllegalMessage pour le connecteur de réception Default EX07. Le mécanisme d'authentification est ExchangeAuth. L'adresse IP source du client qui a tenté de s'authentifier auprès de Microsoft Exchange est [10.0.0.5].",
    ],
    told,
    names,
  ),
  one(
    'event 1035 in Spanish',
    [
      'Id. del evento: 1035',
      'Origen:        MSExchangeTransport',
      'Equipo:        EX07.contoso.com',
      'La autenticación entrante falló con el error IllegalMessage para el conector de recepción Default EX07. El mecanismo de autenticación es ExchangeAuth. La dirección IP de origen del cliente que intentó autenticarse en Microsoft Exchange es [10.0.0.5].',
    ],
    told,
    names,
  ),
  one(
    'event 1035 in Dutch',
    [
      'Gebeurtenis-ID: 1035',
      'Bron:          MSExchangeTransport',
      'Computer:      EX07.contoso.com',
      'De inkomende verificatie is mislukt met fout IllegalMessage voor ontvangstconnector Default EX07. Het verificatiemechanisme is ExchangeAuth. Het IP-bronadres van de client die zich probeerde aan te melden bij Microsoft Exchange is [10.0.0.5].',
    ],
    told,
    names,
  ),
  one(
    'event 1035 in Italian',
    [
      "ID dell'evento: 1035",
      'Origine:       MSExchangeTransport',
      'Computer:      EX07.contoso.com',
      "Autenticazione in ingresso non riuscita con errore IllegalMessage per il connettore di ricezione Default EX07. Il meccanismo di autenticazione è ExchangeAuth. L'indirizzo IP di origine del client che ha tentato di autenticarsi è [10.0.0.5].",
    ],
    told,
    names,
  ),
  one(
    'event 1035 in Portuguese',
    [
      'Identificação do Evento: 1035',
      'Fonte:         MSExchangeTransport',
      'Computador:    EX07.contoso.com',
      'Falha na autenticação de entrada com o erro IllegalMessage para o conector de recebimento Default EX07. O mecanismo de autenticação é ExchangeAuth. O endereço IP de origem do cliente que tentou se autenticar é [10.0.0.5].',
    ],
    told,
    names,
  ),
  one(
    'event 1035 in Polish',
    [
      'Identyfikator zdarzenia: 1035',
      'Źródło:        MSExchangeTransport',
      'Komputer:      EX07.contoso.com',
      'Uwierzytelnianie przychodzące nie powiodło się z powodu błędu IllegalMessage dla łącznika odbioru Default EX07. Mechanizm uwierzytelniania to ExchangeAuth. Źródłowy adres IP klienta, który próbował się uwierzytelnić: [10.0.0.5].',
    ],
    told,
    names,
  ),
  one(
    'event 1035 in Japanese',
    [
      'イベント ID: 1035',
      'ソース: MSExchangeTransport',
      'コンピューター: EX07.contoso.com',
      '受信コネクタ Default EX07 で受信認証がエラー IllegalMessage により失敗しました。認証メカニズムは ExchangeAuth です。クライアントの送信元 IP アドレスは [10.0.0.5] です。',
    ],
    ['event 1035', 'token MSExchangeTransport', 'token IllegalMessage', 'token ExchangeAuth'],
    names,
  ),
  one(
    'event 1035 in German without labels and with quotes',
    'Fehler IllegalMessage beim Empfangsconnector "Default EX07", Mechanismus ExchangeAuth, Adresse 10.0.0.5',
    ['token IllegalMessage', 'token ExchangeAuth'],
    ['connector Default EX07', 'server EX07 receiving', 'ip 10.0.0.5 sending'],
  ),
  one(
    'event 1035 in French for a connector with a name of its own',
    "ID d’événement 1035. Erreur IllegalMessage pour le connecteur de réception Relais imprimantes 2. Le mécanisme d'authentification est ExchangeAuth. Adresse : [10.0.0.5].",
    ['event 1035', 'token IllegalMessage', 'token ExchangeAuth'],
    ['connector Relais imprimantes 2', 'ip 10.0.0.5 sending'],
  ),
  one(
    'event 2017 in German',
    [
      'Ereigniskennung: 2017',
      'Computer: EX10.contoso.com',
      'Fehler bei der ausgehenden Authentifizierung: LogonDenied für den Sendeconnector "Intra-Organization SMTP Send Connector". Der Authentifizierungsmechanismus ist ExchangeAuth. Das Ziel ist SMTPSVC/EX02.contoso.com.',
    ],
    ['event 2017', 'token LogonDenied', 'token ExchangeAuth', 'token SMTPSVC/EX02.contoso.com'],
    ['server EX10.contoso.com sending', 'server EX02.contoso.com receiving'],
  ),
  one(
    'event 2017 in Japanese',
    'イベント ID 2017 送信コネクタ 組織内 SMTP 送信コネクタ で送信認証がエラー TargetUnknown により失敗しました。認証メカニズムは ExchangeAuth です。ターゲットは SMTPSVC/EX02.contoso.com です。',
    ['event 2017', 'token TargetUnknown', 'token ExchangeAuth', 'token SMTPSVC/EX02.contoso.com'],
    ['server EX02.contoso.com receiving'],
  ),
  one(
    'a client that fails to log on, in Spanish',
    'Id. de evento: 1035 MSExchangeFrontEndTransport: error LogonDenied para el conector de recepción Client Frontend EX07. El mecanismo de autenticación es Login. La dirección IP de origen es [192.0.2.44].',
    ['event 1035', 'token MSExchangeFrontEndTransport', 'token LogonDenied'],
    ['connector Client Frontend EX07', 'server EX07 receiving', 'ip 192.0.2.44 sending'],
  ),
  one(
    'a connector in French quotes',
    'L’authentification entrante a échoué : IllegalMessage, connecteur de réception « Default EX07 », mécanisme ExchangeAuth, [10.0.0.5]',
    ['token IllegalMessage', 'token ExchangeAuth'],
    ['connector Default EX07', 'server EX07 receiving', 'ip 10.0.0.5 sending'],
  ),
  one(
    'a connector in Italian quotes with a name of its own',
    "Errore IllegalMessage per il connettore di ricezione 'Relay interni'. Meccanismo ExchangeAuth. Indirizzo IP [10.0.0.5]",
    ['token IllegalMessage', 'token ExchangeAuth'],
    ['connector Relay interni', 'ip 10.0.0.5 sending'],
  ),
  one(
    'talk about a connector in German',
    'Für den Empfangsconnector ist die Exchange-Server-Authentifizierung aktiviert. Was nun?',
    [],
    [],
  ),
  several(
    'two events in Italian, one below the other',
    [
      [
        ['ID evento: 1035', 'Errore IllegalMessage per il connettore di ricezione Default EX07.', ''],
        ['event 1035', 'token IllegalMessage'],
      ],
      [
        ['ID evento: 5006', 'Origine: MSExchangeTransport'],
        ['event 5006', 'token MSExchangeTransport'],
      ],
    ],
    ['connector Default EX07', 'server EX07 receiving'],
  ),
  one('questions about an event', 'was bedeutet Ereignis 1035?', ['event 1035'], []),
  one('a question about an error', 'what is error 1035?', ['event 1035'], []),
  one('a question about an error of Windows', 'what is system error 1722?', [], []),
];
