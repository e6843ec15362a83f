/** What a citizen is always told beside the log of looks, whether or not anything is held back, so that it betrays nothing. */
export const OWN_LOG_NOTICE =
  'Oplysninger og opslag kan være udeladt her, hvis loven tillader det (databeskyttelseslovens § 22): når hensynet til dig selv, ' +
  'til andre eller til afgørende offentlige interesser vejer tungere end dit ønske om at se dem. Det bliver ikke vist, om noget er udeladt. ' +
  'Forsøg, der blev afvist, står ikke på listen, fordi ingen har set noget. Du kan få indsigt hos den enkelte forvaltning. ' +
  'Er du uenig eller i tvivl, så skriv til kommunens databeskyttelsesrådgiver (DPO). Du kan klage til Datatilsynet, www.datatilsynet.dk.';
