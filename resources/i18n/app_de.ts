<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%n Tag in dieser Phase</numerusform>
            <numerusform>%n Tage in dieser Phase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%s earned</source>
        <translation>%s verdient</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s weighted</source>
        <translation>%s gew.</translation>
    </message>
    <message>
        <source>95 % interval (Wilson): the true rate lies in here unless you were very lucky or unlucky. Few cards, wide interval.</source>
        <translation>95-%-Intervall (Wilson): Hier liegt die wahre Quote, außer Sie hatten ungewöhnlich viel Glück oder Pech. Wenige Karten, breite Spanne.</translation>
    </message>
    <message>
        <source>Cards in this stage and your limit. Above it you take on more than you finish.</source>
        <translation>Karten in dieser Phase und Ihr Limit. Darüber nehmen Sie mehr an, als Sie zu Ende bringen.</translation>
    </message>
    <message>
        <source>Cards that left this stage forward, per week. The last bar is the running week.</source>
        <translation>Karten, die diese Phase nach vorn verlassen haben, je Woche. Der letzte Balken ist die laufende Woche.</translation>
    </message>
    <message>
        <source>Close %s</source>
        <translation>Abschluss %s</translation>
    </message>
    <message>
        <source>Expected net commission of all cards in this stage.</source>
        <translation>Erwartete Nettoprovision aller Karten in dieser Phase.</translation>
    </message>
    <message>
        <source>Expected net commission times the chance of winning from this stage.</source>
        <translation>Erwartete Nettoprovision mal Abschlusschance dieser Phase.</translation>
    </message>
    <message>
        <source>Half of the cards left this stage faster than this, half slower.</source>
        <translation>Die Hälfte der Karten war schneller durch diese Phase, die Hälfte langsamer.</translation>
    </message>
    <message>
        <source>Median %s</source>
        <translation>Median %s</translation>
    </message>
    <message>
        <source>Net commission earned with the cards of this stage.</source>
        <translation>Mit den Karten dieser Phase verdiente Nettoprovision.</translation>
    </message>
    <message>
        <source>New card in this stage</source>
        <translation>Neue Karte in dieser Phase</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>Parked until %s</source>
        <translation>Ruht bis %s</translation>
    </message>
    <message>
        <source>Share of the cards that reached this stage and brought a recommendation.</source>
        <translation>Anteil der Karten in dieser Phase, aus denen eine Empfehlung entstanden ist.</translation>
    </message>
    <message>
        <source>Share of the cards that reached this stage in the window and have gone on to the next one. Lost and undecided cards count in the whole.</source>
        <translation>Anteil der Karten, die diese Phase im Zeitraum erreicht haben und inzwischen eine Phase weiter sind. Verlorene und unentschiedene zählen im Ganzen mit.</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>verdient</translation>
    </message>
    <message>
        <source>limit %s</source>
        <translation>Limit %s</translation>
    </message>
    <message>
        <source>moved on</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>range %s</source>
        <translation>Spanne %s</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>relationship, no deadline</source>
        <translation>Beziehung, keine Frist</translation>
    </message>
    <message>
        <source>too few yet · %s of %s</source>
        <translation>noch zu wenige · %s von %s</translation>
    </message>
    <message>
        <source>weighted %s</source>
        <translation>gew. %s</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage %s, %s</source>
        <translation>Phase %s, %s</translation>
    </message>
</context>
<context>
    <name>CardsList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards behind the bar</source>
        <translation>Karten hinter dem Balken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Enter opens, Esc closes</source>
        <translation>Eingabe öffnet, Esc schließt</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Throughput and conversion</source>
        <translation>Durchsatz und Conversion</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>No card matches</source>
        <translation>Keine Karte passt</translation>
    </message>
</context>
<context>
    <name>ColumnFooter</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to top</source>
        <translation>Zum Anfang</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Add a card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Automatic width</source>
        <translation>Automatische Breite</translation>
    </message>
    <message>
        <source>Fold the column</source>
        <translation>Spalte einklappen</translation>
    </message>
    <message>
        <source>Head of stage %s</source>
        <translation>Kopf der Phase %s</translation>
    </message>
</context>
<context>
    <name>ColumnStrip</name>
    <message>
        <source>Folded stage %s</source>
        <translation>Eingeklappte Phase %s</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Every card counts once: in the period in which it first went beyond the stage. Moving it back later changes no past period. The last bar is still running.</source>
        <translation>Jede Karte zählt einmal, und zwar in dem Zeitabschnitt, in dem sie die Phase zum ersten Mal hinter sich ließ. Wird sie später zurückgezogen, ändert das nichts an der Vergangenheit. Der letzte Balken läuft noch.</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>So wird gezählt</translation>
    </message>
    <message>
        <source>Lost and undecided</source>
        <translation>Verloren und unentschieden</translation>
    </message>
    <message>
        <source>Lost: ended lost before going further. Undecided: may still go either way. Moved on, lost and undecided together are all cards that came here.</source>
        <translation>Verloren: endete, bevor es weiterging. Unentschieden: noch ist alles offen. Weiter, verloren und unentschieden ergeben zusammen alle Karten, die hierher kamen.</translation>
    </message>
    <message>
        <source>Of all cards that first came to the stage in the window, the share that is further by now. Cards created further right do not count for earlier stages.</source>
        <translation>Von allen Karten, die im Zeitraum erstmals in die Phase kamen, der Anteil, der heute weiter ist. Karten, die weiter rechts angelegt wurden, zählen für frühere Phasen nicht mit.</translation>
    </message>
    <message>
        <source>Skipped stages</source>
        <translation>Übersprungene Phasen</translation>
    </message>
    <message>
        <source>The whisker shows which true rates fit your figures (Wilson). Few cards, long whisker. With fewer than five decided cards there is no rate at all.</source>
        <translation>Die Spanne zeigt, welche wahren Quoten zu Ihren Zahlen passen (Wilson). Wenige Karten, lange Spanne. Sind weniger als fünf Karten entschieden, steht hier keine Quote.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>“Count skipped stages” treats a stage a card jumped over as passed. “Only visited stages” leaves such cards out there.</source>
        <translation>„Übersprungene zählen“ wertet eine Phase, die eine Karte übersprungen hat, als durchlaufen. „Nur besuchte zählen“ lässt solche Karten dort weg.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>%s is no currency. Write it as EUR or CHF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is no loss reason of this journey.</source>
        <translation>%s ist kein Verlustgrund dieser Reise.</translation>
    </message>
    <message>
        <source>%s is not a Schwungrad file. Choose another file.</source>
        <translation>%s ist keine Schwungrad-Datei. Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>%s is not a date. Write it like 03.02.2026 or 2026-02-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is not an amount. Write it like 23.169,30 €.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is open in another window of Schwungrad. Close that one first.</source>
        <translation>%s ist in einem anderen Fenster von Schwungrad geöffnet. Bitte schließen Sie dieses zuerst.</translation>
    </message>
    <message>
        <source>%s was written by a newer version of Schwungrad. Nothing was changed; please update the program.</source>
        <translation>%s wurde mit einer neueren Version von Schwungrad geschrieben. Es wurde nichts verändert; bitte aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>A card needs a name or a title.</source>
        <translation>Eine Karte braucht einen Namen oder einen Titel.</translation>
    </message>
    <message>
        <source>A cell in line %s is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A journey needs at least one stage.</source>
        <translation>Eine Reise braucht mindestens eine Phase.</translation>
    </message>
    <message>
        <source>A journey with the key %s exists already; choose another key.</source>
        <translation>Eine Reise mit dem Schlüssel %s gibt es schon; bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>A quotation mark is opened in line %s and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage needs a name.</source>
        <translation>Eine Phase braucht einen Namen.</translation>
    </message>
    <message>
        <source>Line %s is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite refuses the setting %s (it says %s).</source>
        <translation>SQLite verweigert die Einstellung %s (Antwort: %s).</translation>
    </message>
    <message>
        <source>Say which stage the cards of %s go to.</source>
        <translation>Bitte angeben, in welche Phase die Karten von %s kommen.</translation>
    </message>
    <message>
        <source>The backup could not be verified and was not kept.</source>
        <translation>Die Sicherung ließ sich nicht prüfen und wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The change could not be saved (%s). Try again.</source>
        <translation>Die Änderung konnte nicht gespeichert werden (%s). Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The file %s cannot be opened (%s).</source>
        <translation>Die Datei %s lässt sich nicht öffnen (%s).</translation>
    </message>
    <message>
        <source>The file %s cannot be read (%s). Restore a backup.</source>
        <translation>Die Datei %s ist nicht lesbar (%s). Bitte eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>The file could not be brought to the new version; it is unchanged.</source>
        <translation>Die Datei ließ sich nicht auf die neue Version bringen; sie ist unverändert.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %s MB. Split it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not be written to.</source>
        <translation>Die Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The numbers of the stage %s are out of range.</source>
        <translation>Die Zahlen der Phase %s liegen außerhalb des Erlaubten.</translation>
    </message>
    <message>
        <source>The row has %s cells, but there are %s columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than %s columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has more than %s rows. Split it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no journey %s. There are: %s.</source>
        <translation>Es gibt keine Reise %s. Vorhanden: %s.</translation>
    </message>
    <message>
        <source>This card no longer exists.</source>
        <translation>Diese Karte gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the table as CSV (UTF-8) first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage no longer exists.</source>
        <translation>Diese Phase gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Two stages have the same key.</source>
        <translation>Zwei Phasen haben denselben Schlüssel.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Count skipped stages</source>
        <translation>Übersprungene zählen</translation>
    </message>
    <message>
        <source>Dock below the board</source>
        <translation>Unter dem Board andocken</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>So wird gezählt</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Only visited stages</source>
        <translation>Nur besuchte zählen</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Eigenes Fenster</translation>
    </message>
    <message>
        <source>Show drawing</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Skipped stages</source>
        <translation>Übersprungene Phasen</translation>
    </message>
    <message>
        <source>Throughput and conversion</source>
        <translation>Durchsatz und Conversion</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>LaneTitle</name>
    <message>
        <source>Fold this journey</source>
        <translation>Diese Reise einklappen</translation>
    </message>
    <message>
        <source>Unfold this journey</source>
        <translation>Diese Reise aufklappen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Leaving per month, the running one hatched</source>
        <translation>Abgänge je Monat, laufender schraffiert</translation>
    </message>
    <message>
        <source>Leaving per week, the running one hatched</source>
        <translation>Abgänge je Woche, laufende schraffiert</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>moved on</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
</context>
<context>
    <name>NumbersModel</name>
    <message>
        <source>85 % within</source>
        <translation>85 % binnen</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Came here</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Median Tage</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
</context>
<context>
    <name>NumbersTable</name>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Numbers of the charts</source>
        <translation>Zahlen der Diagramme</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Enter adds the card, Esc closes</source>
        <translation>Enter legt die Karte an, Esc schließt</translation>
    </message>
    <message>
        <source>Name, property, commission</source>
        <translation>Name, Objekt, Provision</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
</context>
<context>
    <name>ResizeHandle</name>
    <message>
        <source>Drag to set the width, double-click for automatic</source>
        <translation>Ziehen ändert die Breite, Doppelklick stellt sie automatisch ein</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Spaltenbreite</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>For-sale sign</source>
        <translation>Objektschild</translation>
    </message>
    <message>
        <source>IS24</source>
        <translation>IS24</translation>
    </message>
    <message>
        <source>ImmoScout24</source>
        <translation>ImmoScout24</translation>
    </message>
    <message>
        <source>Immowelt</source>
        <translation>Immowelt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Kleinanzeigen</source>
        <translation>Kleinanzeigen</translation>
    </message>
    <message>
        <source>Lead portal</source>
        <translation>Leadportal</translation>
    </message>
    <message>
        <source>Network partner</source>
        <translation>Netzwerkpartner</translation>
    </message>
    <message>
        <source>Online valuation</source>
        <translation>Online-Wertermittlung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Other portal</source>
        <translation>Anderes Portal</translation>
    </message>
    <message>
        <source>Owner lead portal</source>
        <translation>Eigentümer-Leadportal</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Postcard</source>
        <translation>Postkarte</translation>
    </message>
    <message>
        <source>Postcard or flyer</source>
        <translation>Postkarte oder Flyer</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Referral by a buyer</source>
        <translation>Empfehlung eines Käufers</translation>
    </message>
    <message>
        <source>Referral by an owner</source>
        <translation>Empfehlung eines Eigentümers</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Folgeauftrag</translation>
    </message>
    <message>
        <source>Repeat business</source>
        <translation>Folgeauftrag</translation>
    </message>
    <message>
        <source>Tipster</source>
        <translation>Tippgeber</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Wertrechner</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Laufkundschaft</translation>
    </message>
    <message>
        <source>Was a buyer, now sells</source>
        <translation>War Käufer, verkauft jetzt</translation>
    </message>
    <message>
        <source>Was an owner, now buys</source>
        <translation>War Eigentümer, sucht jetzt</translation>
    </message>
    <message>
        <source>Was buyer</source>
        <translation>War Käufer</translation>
    </message>
    <message>
        <source>Was owner</source>
        <translation>War Eigentümer</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>This program never uses the network.</source>
        <translation>Dieses Programm geht nie ins Netz.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Komfort</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Name, place, source …</source>
        <translation>Name, Ort, Quelle …</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Redo: %s</source>
        <translation>Wiederholen: %s</translation>
    </message>
    <message>
        <source>Undo: %s</source>
        <translation>Rückgängig: %s</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Authority</source>
        <translation>Amt</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Craftsman</source>
        <translation>Handwerker</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Notary</source>
        <translation>Notar</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>%s came here, last stage</source>
        <translation>%s angekommen, letzte Phase</translation>
    </message>
    <message>
        <source>%s in %s mo</source>
        <translation>%s in %s Mon.</translation>
    </message>
    <message>
        <source>%s in %s wk</source>
        <translation>%s in %s Wo.</translation>
    </message>
    <message>
        <source>%s months</source>
        <translation>%s Monate</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s of %s cards</source>
        <translation>%s von %s Karten</translation>
    </message>
    <message>
        <source>%s open</source>
        <translation>%s offen</translation>
    </message>
    <message>
        <source>%s weeks</source>
        <translation>%s Wochen</translation>
    </message>
    <message>
        <source>95 %% interval %s</source>
        <translation>95-%%-Intervall %s</translation>
    </message>
    <message>
        <source>Cards that left this stage for a later one; skipped stages do not count.</source>
        <translation>Karten, die aus dieser Phase weitergezogen sind. Übersprungene Phasen zählen nicht.</translation>
    </message>
    <message>
        <source>Cards that passed this stage for the first time; skipping it counts too.</source>
        <translation>Karten, die diese Phase zum ersten Mal hinter sich ließen, auch durch Überspringen.</translation>
    </message>
    <message>
        <source>Fewer than five are decided, too few for a rate.</source>
        <translation>Weniger als fünf sind entschieden, zu wenige für eine Quote.</translation>
    </message>
    <message>
        <source>Of the cards that came here in the window: those lost before going further.</source>
        <translation>Von den Karten, die im Zeitraum hierher kamen: die vorher verloren gingen.</translation>
    </message>
    <message>
        <source>Of the cards that came here in the window: those that are further by now.</source>
        <translation>Von den Karten, die im Zeitraum hierher kamen: die heute schon weiter sind.</translation>
    </message>
    <message>
        <source>Of the cards that came here in the window: those that may still go either way.</source>
        <translation>Von den Karten, die im Zeitraum hierher kamen: bei denen noch alles offen ist.</translation>
    </message>
    <message>
        <source>The journey ends here; there is no next stage to reach.</source>
        <translation>Hier endet die Reise, eine nächste Phase gibt es nicht.</translation>
    </message>
    <message>
        <source>This period is still running.</source>
        <translation>Dieser Zeitabschnitt läuft noch.</translation>
    </message>
    <message>
        <source>W%s</source>
        <translation>KW %s</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>moved on</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>no card came here yet</source>
        <translation>noch keine Karte hier</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>too few yet: %s of %s</source>
        <translation>noch zu wenige: %s von %s</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>%s d</source>
        <translation>%s T.</translation>
    </message>
</context>
<context>
    <name>op_names</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>%s: archived</source>
        <translation>%s: abgelegt</translation>
    </message>
    <message>
        <source>%s: awake again</source>
        <translation>%s: wieder aktiv</translation>
    </message>
    <message>
        <source>%s: deleted</source>
        <translation>%s: gelöscht</translation>
    </message>
    <message>
        <source>%s: edited</source>
        <translation>%s: bearbeitet</translation>
    </message>
    <message>
        <source>%s: lost</source>
        <translation>%s: verloren</translation>
    </message>
    <message>
        <source>%s: new card</source>
        <translation>%s: neue Karte</translation>
    </message>
    <message>
        <source>%s: new place</source>
        <translation>%s: neuer Platz</translation>
    </message>
    <message>
        <source>%s: opened again</source>
        <translation>%s: wieder geöffnet</translation>
    </message>
    <message>
        <source>%s: resting until %s</source>
        <translation>%s: ruht bis %s</translation>
    </message>
    <message>
        <source>%s: won</source>
        <translation>%s: gewonnen</translation>
    </message>
    <message>
        <source>Import of %s</source>
        <translation>Import von %s</translation>
    </message>
    <message>
        <source>Journey %s added</source>
        <translation>Reise %s hinzugefügt</translation>
    </message>
    <message>
        <source>Sample data (%s cards)</source>
        <translation>Beispieldaten (%s Karten)</translation>
    </message>
    <message>
        <source>Stages of %s changed</source>
        <translation>Phasen von %s geändert</translation>
    </message>
</context>
</TS>
