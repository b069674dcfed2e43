/** Good values for every variable that `npm run pack` reads. */

export const goodSettings = {
  TEAMS_APP_ID: '0a1b2c3d-0000-4000-8000-00000000abcd',
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  DEVELOPER_NAME: 'Contoso "Mail" Team',
  DEVELOPER_WEBSITE: 'https://contoso.com/unstuck',
  DEVELOPER_PRIVACY_URL: 'https://contoso.com/unstuck/privacy',
  DEVELOPER_TERMS_URL: 'https://contoso.com/unstuck/terms',
} as const;
