### Julkaisun sivut: esikatselun merkintä, mitä julkaisu muutti ja poisvedetyn julkaisun muistosivu.

release-note-to-come = (Korjauksen selitys kirjoitetaan julkaistaessa.)
release-preview-title = Esikatselu
release-preview-banner = Tätä sivua ei ole julkaistu. Näin se näkyisi kaikille, jos tulokset julkaistaisiin nyt.
release-preview-waiting = Tätä sivua ei ole vielä julkaistu. Näin se näkyy kaikille, kun odottava julkaisu tulee julkiseksi.
release-preview-back = Takaisin julkaisemiseen
