/** Words that name nobody, though they begin with a capital letter or stand in the name of a machine. */

const words = `
  a about access account action active address admin administrator after agent all allow also alternate an and another
  anonymous any application april are as at attempt attempted august auth authenticate authenticated authentication
  authorization back backend basic be because been best between but by can cannot category certificate change check class
  client code com command component computer config configuration connect connected connection connector connectors
  console could count current custom data database date day dear deferred delay delayed delivery denied description
  destination diagnostic did directory disabled dns do document does domain down driver dsn due edge email enabled end
  enterprise error errors event exception exchange failed failover failure february file first folder for format friday
  from front frontend full gateway general generated generating get global group hallo has have he health hello help hi
  host hosts how hub i id identity if in inbound info information inner input instance integrated internal internet invalid
  is issue it january july june kerberos key language last ldap level limit list local locked log logon logging mail
  mailbox mailboxes mails manager march may me message messages method microsoft mode monday more ms mx my name net
  network new next no node non not notification november now null object october of office offline on one online only open
  operation option or org organization other our out outbound outlook owner page path permission permissions please
  policy port primary problem process program property protection protocol proxy public queue queues read reason receive
  received receiving recipient recipients record refused rejected relay remote reply report request required reset
  resource response retry return role route routing rule run running same saturday schannel search security see send
  sender sending sent september server servers service services session set setup shell since site size smart smtp so
  source ssl start starttls state status stop stopped store stream subject submission subsystem success sunday suspended
  system table target task tcp tcpip temporary test text than that the their then there these they this thread thursday
  ticket time timeout timestamp tls to token tool tools topology total transient transport trust tuesday type unable
  undeliverable unexpected unknown unreachable until up update url use used user users using value version via viewer
  virtual vmware wait warning was we web wednesday what when where which while who why windows with within work wrong www
  x you your
  autodiscover mapi owa ecp ews rpc http https iis powershell management framework runtime windows linux cluster backup
  default poison shadow redundancy antispam malware hygiene mailflow smtpsvc smtpreceive smtpsend exthost localhost
  edgetransport msexchange msexchangetransport store.exe ntlm gssapi spnego negotiate
  der die das und ist nicht ein eine mit von für auf bei kann wird wurde fehler ereignis quelle beschreibung dienst
  verbindung anmeldung zugriff verweigert el la los las de que no con por para error origen servicio conexión acceso le les
  des une est pas avec pour erreur source service connexion accès
`;

export const ordinaryWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
