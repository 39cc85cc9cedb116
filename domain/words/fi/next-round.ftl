### Uusi kierros, kierroksen tiedot, ajat ja teemakysymys.

problem-round-exists-title = Kierros on jo olemassa
problem-round-exists = Alueella { $region } on jo vuoden { $year } kierros. Joku on luonut sen ennen sinua. Avaa se kierrosten luettelosta.
problem-plan-changed-title = Kuntajako on muuttunut
problem-plan-changed = Kuntarekisteri on päivittynyt sen jälkeen, kun avasit sivun. Lataa sivu uudelleen ja tarkista kunnat.
problem-no-theme-place-title = Teemakysymykselle ei ole paikkaa
problem-no-theme-place = Kierroksen kyselylomakkeessa ei ole paikkaa teemakysymykselle.
problem-round-times-title = Tarkista ajat
problem-round-times = Aikoja ei tallennettu. Korjaa merkityt kohdat.
problem-theme-question-title = Tarkista teemakysymys
problem-theme-question = Teemakysymystä ei tallennettu. Korjaa merkityt kohdat.

round-moment-unreadable = Anna päivä ja kellonaika, tai jätä molemmat tyhjiksi.
round-moment-skipped = Kelloja siirretään sinä yönä eteenpäin, joten aikaa { $time } ei ole. Seuraava mahdollinen aika on { $next }.
round-moment-twice = Kelloja siirretään sinä yönä taaksepäin, joten aika { $time } on kahdesti. Valitse, kumpaa tarkoitat.
round-moment-past = Aika on jo mennyt. Valitse myöhempi.
round-moment-closes-first = Kierros ei voi sulkeutua ennen kuin se avautuu. Valitse myöhempi aika.
round-moment-has-opened = Kierros on jo avattu, joten avautumisaikaa ei voi enää muuttaa.

theme-none = Ei mikään näistä
theme-unknown = En osaa sanoa
theme-text-missing = Kirjoita teksti myös tällä kielellä.
theme-text-too-long = Teksti on liian pitkä. Siinä saa olla enintään { $most } merkkiä.
theme-text-braces = Aaltosulkeissa voi olla vain {"{year}"} tai {"{previousYear}"}.
theme-text-year-missing = Vuosi on merkitty muilla kielillä mutta ei tällä. Lisää se tai poista se muista.
theme-option-twice = Sama vaihtoehto on jo ylempänä.
theme-option-key-twice = Vaihtoehto on luettelossa kahdesti. Poista toinen.
theme-options-few = Vaihtoehtoja on oltava vähintään { $few }.
theme-options-many = Vaihtoehtoja saa olla enintään { $most }.

next-round-title = Uusi kierros: { $region } { $year }
next-round-lead = Kierros { $year } tehdään kierroksen { $from } pohjalta. Tarkista tiedot ennen kuin luot kierroksen. Uusi kierros on luonnos: kunnat näkevät sen vasta, kun avaat sen.
next-round-questionnaire = Kyselylomake
next-round-questionnaire-same = { $id }, versio { $version }. Sama lomake kuin kierroksella { $from }, koska uudempaa versiota ei ole.
next-round-questionnaire-newer = { $id }, versio { $version }. Kierroksella { $from } oli versio { $before }.
next-round-members = Kunnat
next-round-members-count = { $count ->
    [one] Kierrokselle tulee 1 kunta.
   *[other] Kierrokselle tulee { $count } kuntaa.
  }
next-round-older-classification = Tilastokeskuksen kuntajako vuodelle { $year } ei ole vielä rekisterissä. Kunnat ovat vuoden { $classified } kuntajaon ja tiedossa olevien kuntaliitosten mukaan. Kun rekisteri on päivitetty, voit tuoda muutokset kierrokselle niin kauan kuin se on luonnos.
next-round-no-changes = Kunnat ovat samat kuin edellisellä kierroksella.
next-round-changes = Mikä muuttuu edelliseen kierrokseen verrattuna
next-round-show-members = Näytä kaikki kunnat
next-round-change-moved_here = { $municipality } tulee mukaan: se on siirtynyt tähän maakuntaan. Aiempi maakunta: { $region }.
next-round-change-formed = { $municipality } tulee mukaan: se on syntynyt kuntaliitoksessa näistä kunnista: { $municipalities }.
next-round-change-added = { $municipality } tulee mukaan: se kuuluu maakuntaan mutta ei ollut edellisellä kierroksella.
next-round-change-merged = { $municipality } jää pois: se on kuntaliitoksen jälkeen osa toista kuntaa ({ $municipalities }). Aiemmat vastaukset säilyvät kunnan omissa tuloksissa.
next-round-change-moved_away = { $municipality } jää pois: se on siirtynyt toiseen maakuntaan ({ $region }). Aiemmat vastaukset säilyvät tuloksissa.
next-round-change-not_listed = { $municipality } jää pois: sitä ei ole kuntajaossa. Aiemmat vastaukset säilyvät tuloksissa.
next-round-people = Vastaajat
next-round-people-stay = Vastuuhenkilöt ja vastaajat jatkavat omissa kunnissaan. Heitä ei tarvitse kutsua uudelleen.
next-round-people-carried = Kunnan { $from } vastaajat jatkavat uudessa kunnassa: { $to }.
next-round-people-invite = Kunnan { $from } vastaajat eivät siirry kuntaan { $to } itsestään. Kutsu sinne ne, joiden pitää vastata siellä.
next-round-create = Luo kierros { $year }
next-round-done = Kierros { $year } on luotu luonnokseksi.

round-details-title = Kierroksen tiedot: { $region } { $year }
round-details-to-board = Kuntien tilanne
round-details-open-explained = Kun kierros on avattu, kysymykset ja kunnat eivät enää muutu. Sulkeutumisaikaa voi yhä muuttaa.
round-details-membership-changed = Kuntarekisteri on muuttunut kierroksen luomisen jälkeen
round-details-membership-update = Päivitä kierroksen kunnat
round-details-membership-done = Kierroksen kunnat on päivitetty.

round-times-title = Avautuminen ja sulkeutuminen
round-times-help = Ajat ovat Suomen aikaa. Jos jätät ajan tyhjäksi, avaat tai suljet kierroksen itse.
round-times-opens = Avautuu
round-times-closes = Sulkeutuu
round-times-day = Päivä
round-times-time = Kellonaika
round-times-which = Kumpi?
round-times-first = ensimmäinen kerta, kesäaikaa
round-times-second = toinen kerta, talviaikaa
round-times-save = Tallenna ajat
round-times-done = Ajat on tallennettu.
round-times-opened = Kierros on avattu. Voit muuttaa vain sulkeutumisaikaa.

theme-title = Teemakysymys
theme-explained = Teemakysymys kysytään vain tällä kierroksella. Siitä ei lasketa pisteitä eikä sitä verrata muihin vuosiin.
theme-no-place = Tässä kyselylomakkeessa ei ole paikkaa teemakysymykselle.
theme-none-yet = Kierroksella ei ole teemakysymystä.
theme-frozen = Kierros on avattu, joten teemakysymystä ei voi enää muuttaa.
theme-type = Vastaustapa
theme-type-single_choice = Yksi vaihtoehto
theme-type-multiple_choice = Yksi tai useampi vaihtoehto
theme-type-text = Vapaa teksti
theme-wording = Kysymys
theme-wording-help = Voit kirjoittaa vuoden tilalle {"{year}"}: siihen tulee kierroksen vuosi.
theme-help = Ohje vastaajalle (ei pakollinen)
theme-options = Vaihtoehdot
theme-option = Vaihtoehto { $number }
theme-option-add = Lisää vaihtoehto
theme-option-remove = Poista vaihtoehto { $number }
theme-apart = Lisäksi tarjotaan
theme-save = Tallenna teemakysymys
theme-remove = Poista teemakysymys
theme-start = Kirjoita teemakysymys
theme-done = Teemakysymys on tallennettu.
theme-removed = Teemakysymys on poistettu.
theme-preview = Näin vastaaja näkee kysymyksen
theme-language-fi = suomeksi
theme-language-sv = ruotsiksi
theme-language-en = englanniksi
