/** Error records of PowerShell, and stack traces with the diagnostic context of MAPI. */

import { one, type ReadPaste, several } from './paste';

export const powershellErrors: readonly ReadPaste[] = [
  one(
    'an error record of the Exchange shell',
    [
      "The operation couldn't be performed because object 'EX02\\Relay' couldn't be found on 'DC01.contoso.com'.",
      '    + CategoryInfo          : NotSpecified: (:) [Set-ReceiveConnector], ManagementObjectNotFoundException',
      '    + FullyQualifiedErrorId : [Server=EX02,RequestId=5585d8f5-1a2b-4c3d-8e9f-001122334455,TimeStamp=5/14/2024 6:11:08 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 8B5A8F4C,Microsoft.Exchange.Management.SystemConfigurationTasks.SetReceiveConnector',
      '    + PSComputerName        : ex02.contoso.com',
    ],
    ['exception ManagementObjectNotFoundException'],
    ['server ex02.contoso.com'],
  ),
  one(
    'an error record of Windows PowerShell',
    [
      'Get-Queue : The queue EX10\\46 could not be read.',
      'At line:1 char:1',
      '+ Get-Queue EX10\\46',
      '+ ~~~~~~~~~~~~~~~~~',
      '    + CategoryInfo          : InvalidOperation: (:) [Get-Queue], LocalizedException',
      '    + FullyQualifiedErrorId : F1E35F5D,Microsoft.Exchange.Management.QueueViewerTasks.GetQueueInfo',
    ],
    ['exception LocalizedException'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'an error record in German',
    [
      'In Zeile:1 Zeichen:1',
      '+ Send-MailMessage -SmtpServer EX02',
      '    + CategoryInfo          : InvalidOperation: (System.Net.Mail.SmtpClient:SmtpClient) [Send-MailMessage], SmtpException',
      '    + FullyQualifiedErrorId : SmtpException,Microsoft.PowerShell.Commands.SendMailMessage',
    ],
    ['exception SmtpException'],
  ),
  one(
    'Send-MailMessage that is refused',
    [
      'Send-MailMessage : The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.57 Client not authenticated to send mail',
      '    + FullyQualifiedErrorId : SmtpException,Microsoft.PowerShell.Commands.SendMailMessage',
    ],
    ['code 5.7.57', 'exception SmtpException'],
  ),
  one(
    'an error of the remote shell',
    '[ex02.contoso.com] Connecting to remote server ex02.contoso.com failed with the following error message : Access is denied. For more information, see the about_Remote_Troubleshooting Help topic. (80070005) PSRemotingTransportException',
    ['hresult 0x80070005', 'exception PSRemotingTransportException'],
  ),
  one(
    'a MAPI trace with its diagnostic context',
    [
      'Microsoft.Exchange.Data.Storage.ConnectionFailedTransientException: Cannot open mailbox. ---> Microsoft.Mapi.MapiExceptionNetworkError: MapiExceptionNetworkError: Unable to make connection to the server. (hr=0x80040115, ec=-2147221227)',
      'Diagnostic context:',
      '    Lid: 14744   dwParam: 0x0 Msg: EEInfo: Detection location: 501',
      '    Lid: 9624    dwParam: 0x0 Msg: EEInfo: Status: 1722',
      '    Lid: 13720   dwParam: 0x0 Msg: EEInfo: ComputerName: n/a',
      '    Lid: 59431   EMSMDB.EcDoConnectEx called [length=203]',
      '    Lid: 19778   StoreEc: 0x80040115',
      '   at Microsoft.Mapi.MapiExceptionHelper.ThrowIfError(String message, Int32 hresult)',
      '   --- End of inner exception stack trace ---',
    ],
    [
      'exception ConnectionFailedTransientException',
      'exception MapiExceptionNetworkError',
      'hresult 0x80040115',
    ],
  ),
  one(
    'a STOREDRV reply with the exception inside it, wrapped',
    [
      '430 4.2.0 STOREDRV; mailbox logon failure; failed to process message due to a permanent exception with message',
      'MapiExceptionLogonFailed: Unable to make connection to the server. (hr=0x80040111, ec=1010)',
      'Diagnostic context:',
      '    Lid: 23226   --- ROP Parse Start ---',
    ],
    ['code 430 4.2.0', 'token STOREDRV', 'exception MapiExceptionLogonFailed', 'hresult 0x80040111'],
  ),
  one(
    'an exception inside another one',
    [
      'System.Net.WebException: Unable to connect ---> System.Net.Sockets.SocketException: A connection attempt failed 10.0.0.12:443',
      '   at System.Net.Sockets.Socket.DoConnect(EndPoint endPointSnapshot)',
    ],
    ['exception WebException', 'exception SocketException'],
  ),
  several('two exceptions in two lines', [
    [
      ['ADTransientException: The domain controller could not be reached.'],
      ['exception ADTransientException'],
    ],
    [['QuotaExceededException: The mailbox is over its limit.'], ['exception QuotaExceededException']],
  ]),
  several('an exception and a reply that has nothing to do with it', [
    [
      ['Microsoft.Exchange.Data.Storage.QuotaExceededException: The mailbox is over its limit.'],
      ['exception QuotaExceededException'],
    ],
    [
      ['550 5.7.23 The message was rejected because of Sender Policy Framework violation'],
      ['code 550 5.7.23'],
    ],
  ]),
  one(
    'a reply inside the message of an exception',
    'System.Net.Mail.SmtpException: Error in processing. The server response was: 4.7.0 Temporary authentication failure\n   at System.Net.Mail.MailCommand.CheckResponse(SmtpStatusCode statusCode)',
    ['exception SmtpException', 'code 4.7.0'],
  ),
  one(
    'names that end like exceptions and are labels',
    ['LastError : ', 'InnerException : ', 'ThrowIfError'],
    ['queue-field LastError'],
  ),
];
