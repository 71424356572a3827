<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActivityForm</name>
    <message>
        <source>%s min</source>
        <translation>%s Min.</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>About the stage</source>
        <translation>Zur Phase</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Diesen Eintrag löschen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Do not contact: note here only what came from the client.</source>
        <translation>Nicht kontaktieren: hier nur festhalten, was vom Kunden kam.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Handhabung</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>How was it? …</source>
        <translation>Wie war es? …</translation>
    </message>
    <message>
        <source>In the client’s words</source>
        <translation>Im Wortlaut des Kunden</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Problem solved</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>a stage that is gone</source>
        <translation>eine Phase, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>from me</source>
        <translation>von mir</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>vom Kunden</translation>
    </message>
</context>
<context>
    <name>AddressGroup</name>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>The address may be advertised</source>
        <translation>Die Adresse darf veröffentlicht werden</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>AdviceRows</name>
    <message>
        <source>Ask</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Task planned</source>
        <translation>Aufgabe geplant</translation>
    </message>
    <message>
        <source>What would make it fit</source>
        <translation>Was es passend machen würde</translation>
    </message>
</context>
<context>
    <name>AnalyticsHeader</name>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>Zurück ins Fenster</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Mit dem Zeitraum davor vergleichen</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In eigenem Fenster</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>AnalyticsImages</name>
    <message>
        <source>%s, %s to %s, as of %s</source>
        <translation>%s, %s bis %s, Stand %s</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>AnalyticsLink</name>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
</context>
<context>
    <name>AnalyticsLists</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Appointments</name>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>No appointments</source>
        <translation>Keine Termine</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>BacklogLink</name>
    <message>
        <source>Backlog</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Improvement backlog</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>What is to be improved, and what came of it</source>
        <translation>Was besser werden soll, und was daraus wurde</translation>
    </message>
</context>
<context>
    <name>BacklogPanel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Close the backlog</source>
        <translation>Verbesserungen schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Effort and effect</source>
        <translation>Aufwand und Wirkung</translation>
    </message>
    <message>
        <source>How far they are</source>
        <translation>Wie weit sie sind</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Improvements by stage</source>
        <translation>Verbesserungen nach Phase</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New improvement</source>
        <translation>Neue Verbesserung</translation>
    </message>
    <message>
        <source>Nothing to improve yet. What slowed a client down last week?</source>
        <translation>Noch nichts zu verbessern. Was hat letzte Woche einen Kunden aufgehalten?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%Ln Tag in dieser Phase</numerusform>
            <numerusform>%Ln Tage in dieser Phase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked card(s)</source>
        <translation>
            <numerusform>%Ln verknüpfte Karte</numerusform>
            <numerusform>%Ln verknüpfte Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%Ln angezeigt</numerusform>
            <numerusform>%Ln angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-stage(s)</source>
        <translation>
            <numerusform>%Ln Teilphase</numerusform>
            <numerusform>%Ln Teilphasen</numerusform>
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
        <source>%s of %s complete</source>
        <translation>%s von %s vollständig</translation>
    </message>
    <message>
        <source>%s weighted</source>
        <translation>%s gew.</translation>
    </message>
    <message>
        <source>%s, not confirmed yet: %s</source>
        <translation>%s, noch nicht bestätigt: %s</translation>
    </message>
    <message>
        <source>%s/%s complete</source>
        <translation>%s/%s vollständig</translation>
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
        <source>Cards of this stage that meet everything it requires before they go on.</source>
        <translation>Karten dieser Phase, die alles erfüllen, was vor dem Weitergehen nötig ist.</translation>
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
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>Expected net commission of all cards in this stage. Cards about the same property count once, at the highest: it is sold only once. A resting card counts nothing here until it wakes; the wheel and the statistics sum up all open cards.</source>
        <translation>Erwartete Nettoprovision aller Karten dieser Phase. Karten zum selben Objekt zählen einmal, mit der höchsten: Es wird nur einmal verkauft. Eine ruhende Karte zählt hier nichts, bis sie aufwacht; Schwungrad-Ansicht und Statistik summieren alle offenen Karten.</translation>
    </message>
    <message>
        <source>Expected net commission times the chance of winning from this stage, or your own chance where a card has one.</source>
        <translation>Erwartete Nettoprovision mal Abschlusschance dieser Phase, oder mal die eigene Chance, wo eine Karte eine hat.</translation>
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
        <source>No next step</source>
        <translation>Kein nächster Schritt</translation>
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
        <source>Sub-stage %s</source>
        <translation>Teilphase %s</translation>
    </message>
    <message>
        <source>This stage has sub-stages. A click or the key O opens them as a board.</source>
        <translation>Diese Phase hat Teilphasen. Ein Klick oder die Taste O öffnet sie als Board.</translation>
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
        <source>no deadline</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>open %s</source>
        <translation>offen %s</translation>
    </message>
    <message>
        <source>own chance %s</source>
        <translation>eigene Chance %s</translation>
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
    <message>
        <source>without resting cards</source>
        <translation>ohne ruhende Karten</translation>
    </message>
</context>
<context>
    <name>BroughtBlock</name>
    <message>
        <source>Brought by this contact</source>
        <translation>Vermittelt</translation>
    </message>
    <message>
        <source>Nothing yet. Say on a card who brought it, or on a property who gets a part.</source>
        <translation>Noch nichts. Auf einer Karte steht, von wem sie kommt, am Objekt, wer einen Anteil bekommt.</translation>
    </message>
</context>
<context>
    <name>CardCommands</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) in 12 weeks</source>
        <translation>
            <numerusform>%Ln Abschluss in 12 Wochen</numerusform>
            <numerusform>%Ln Abschlüsse in 12 Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Hand over to %s</source>
        <translation>An %s übergeben</translation>
    </message>
    <message>
        <source>Let rest …</source>
        <translation>Ruhen lassen …</translation>
    </message>
    <message>
        <source>Lost …</source>
        <translation>Verloren …</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation>Wecken</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>sums stand per journey: both hang on the same sale</source>
        <translation>die Summen stehen je Reise, weil beide am selben Verkauf hängen</translation>
    </message>
</context>
<context>
    <name>CardFooter</name>
    <message>
        <source>Let rest …</source>
        <translation>Ruhen …</translation>
    </message>
    <message>
        <source>Lost …</source>
        <translation>Verloren …</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>To %s</source>
        <translation>Nach %s</translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Another e-mail address</source>
        <translation>Weitere E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Another phone number</source>
        <translation>Weitere Telefonnummer</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Correct when the waiting began</source>
        <translation>Beginn des Wartens berichtigen</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Abschluss erwartet</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Remove %s</source>
        <translation>%s entfernen</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>This does not look like a phone number.</source>
        <translation>Das sieht nicht nach einer Telefonnummer aus.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Das sieht nicht nach einer E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Worauf genau</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>How was it? …</source>
        <translation>Wie war es? …</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Resting until %s</source>
        <translation>Ruht bis %s</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage %s, %s</source>
        <translation>Phase %s, %s</translation>
    </message>
</context>
<context>
    <name>CardsDock</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Enter opens, Esc closes</source>
        <translation>Enter öffnet, Esc schließt</translation>
    </message>
    <message>
        <source>Part of the cards</source>
        <translation>Teil der Karten</translation>
    </message>
</context>
<context>
    <name>CardsList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
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
    <name>CardsPage</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Enter keeps · Esc discards</source>
        <translation>Enter speichert · Esc verwirft</translation>
    </message>
    <message>
        <source>Enter: new line · Tab keeps · Esc discards</source>
        <translation>Enter: neue Zeile · Tab speichert · Esc verwirft</translation>
    </message>
</context>
<context>
    <name>ChanceField</name>
    <message>
        <source>Back to the stage&apos;s</source>
        <translation>Wieder nach Phase</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Chance of a win</source>
        <translation>Chance auf den Abschluss</translation>
    </message>
    <message>
        <source>Not saved: write a chance like %s</source>
        <translation>Nicht gespeichert: eine Chance wie %s eingeben</translation>
    </message>
    <message>
        <source>by stage: %s</source>
        <translation>laut Phase: %s</translation>
    </message>
    <message>
        <source>own estimate</source>
        <translation>eigene Schätzung</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Copy as a table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as an image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy, save, table</source>
        <translation>Kopieren, speichern, Tabelle</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>So wird gezählt</translation>
    </message>
    <message>
        <source>Save as %s …</source>
        <translation>Als %s speichern …</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
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
    <name>ChecklistSection</name>
    <message>
        <source>%s of %s met</source>
        <translation>%s von %s erfüllt</translation>
    </message>
    <message>
        <source>Leave %s when</source>
        <translation>%s verlassen, wenn</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>To be documented by law</source>
        <translation>Rechtlich nachzuweisen</translation>
    </message>
</context>
<context>
    <name>ClosedCardsLink</name>
    <message>
        <source>Archived on %s</source>
        <translation>Archiviert am %s</translation>
    </message>
    <message>
        <source>Closed cards</source>
        <translation>Abgeschlossene Karten</translation>
    </message>
    <message>
        <source>Closed cards …</source>
        <translation>Abgeschlossene Karten …</translation>
    </message>
    <message>
        <source>Lost on %s</source>
        <translation>Verloren am %s</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Die neuesten zuerst</translation>
    </message>
    <message>
        <source>With “%s”</source>
        <translation>Mit „%s“</translation>
    </message>
    <message>
        <source>Won on %s</source>
        <translation>Gewonnen am %s</translation>
    </message>
    <message>
        <source>only the newest %s, a name finds others</source>
        <translation>nur die neuesten %s, ein Name findet andere</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n change(s) could not be written yet.</source>
        <translation>
            <numerusform>%Ln Änderung konnte noch nicht geschrieben werden.</numerusform>
            <numerusform>%Ln Änderungen konnten noch nicht geschrieben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>Es ist nicht alles gespeichert</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <source>Own …</source>
        <translation>Eigene …</translation>
    </message>
    <message>
        <source>White text on it reads badly (%s : 1, better 4.5)</source>
        <translation>Weiße Schrift darauf ist schlecht lesbar (%s : 1, besser 4,5)</translation>
    </message>
    <message>
        <source>White text on it reads well (%s : 1)</source>
        <translation>Weiße Schrift darauf ist gut lesbar (%s : 1)</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Drag a card here or press +</source>
        <translation>Karte hierher ziehen oder + drücken</translation>
    </message>
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
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
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
    <message>
        <source>Open sub-stages</source>
        <translation>Teilphasen öffnen</translation>
    </message>
</context>
<context>
    <name>ColumnPreview</name>
    <message numerus="yes">
        <source>target %n day(s)</source>
        <translation>
            <numerusform>Ziel %Ln Tag</numerusform>
            <numerusform>Ziel %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted %s</source>
        <translation>gewichtet %s</translation>
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
    <name>CompareView</name>
    <message>
        <source>Back to the map</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>Both maps say the same.</source>
        <translation>Beide Karten sagen dasselbe.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Comparison of two maps</source>
        <translation>Vergleich zweier Karten</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>Tag des Vergleichs</translation>
    </message>
    <message>
        <source>Export comparison …</source>
        <translation>Vergleich exportieren …</translation>
    </message>
    <message>
        <source>Only rows that differ</source>
        <translation>Nur Zeilen mit Unterschied</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Erteilt am</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Wie erteilt</translation>
    </message>
    <message>
        <source>It holds for five years from the day it was given, and from each use.</source>
        <translation>Sie gilt fünf Jahre ab dem Tag der Erteilung und ab jeder Nutzung.</translation>
    </message>
    <message>
        <source>Last used on</source>
        <translation>Zuletzt genutzt am</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Neue Einwilligung</translation>
    </message>
    <message>
        <source>Proof lies</source>
        <translation>Nachweis liegt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Widerrufen am</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
</context>
<context>
    <name>ConsentList</name>
    <message>
        <source>Add a consent</source>
        <translation>Einwilligung erfassen</translation>
    </message>
    <message>
        <source>No consent. A sales call to a consumer needs one.</source>
        <translation>Keine Einwilligung. Für einen Werbeanruf bei Privatleuten ist eine nötig.</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Academic title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Another e-mail address</source>
        <translation>Weitere E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Another phone number</source>
        <translation>Weitere Telefonnummer</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Aufbewahren bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Name in lists</source>
        <translation>Name in Listen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Am liebsten per</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>This does not look like a phone number.</source>
        <translation>Das sieht nicht wie eine Telefonnummer aus.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Das sieht nicht wie eine E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>Through cards: %s</source>
        <translation>Durch Karten: %s</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
</context>
<context>
    <name>ContactHeader</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in people from an address list or address book</source>
        <translation>Personen aus einer Adressliste oder einem Adressbuch holen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Keep or delete …</source>
        <translation>Behalten oder löschen …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Name, phone, e-mail, place, note …</source>
        <translation>Name, Telefon, E-Mail, Ort, Notiz …</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
</context>
<context>
    <name>ContactMerge</name>
    <message>
        <source>%s and %s</source>
        <translation>%s und %s</translation>
    </message>
</context>
<context>
    <name>ContactModel</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>possible duplicate</source>
        <translation>mögliche Dublette</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>Delete contact: only without cards</source>
        <translation>Kontakt löschen: nur ohne Karten</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Hand out all data …</source>
        <translation>Alle Daten herausgeben …</translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation>Mehr zu dieser Person</translation>
    </message>
    <message>
        <source>No cards yet.</source>
        <translation>Noch keine Karten.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>ContactPicker</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Name, phone, e-mail, place, note …</source>
        <translation>Name, Telefon, E-Mail, Ort, Notiz …</translation>
    </message>
    <message>
        <source>Take this contact</source>
        <translation>Diesen Kontakt nehmen</translation>
    </message>
    <message>
        <source>The contact it has now stays in the contacts.</source>
        <translation>Der bisherige Kontakt bleibt in den Kontakten.</translation>
    </message>
    <message>
        <source>Whose card is this?</source>
        <translation>Wem gehört diese Karte?</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Note: “%s”</source>
        <translation>Notiz: „%s“</translation>
    </message>
    <message>
        <source>do not contact</source>
        <translation>nicht kontaktieren</translation>
    </message>
</context>
<context>
    <name>ContactScreen</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>ContactWays</name>
    <message numerus="yes">
        <source>%n further card(s)</source>
        <translation>
            <numerusform>%Ln weitere Karte</numerusform>
            <numerusform>%Ln weitere Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Other contact …</source>
        <translation>Anderer Kontakt …</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Schwungrad cannot start</source>
        <translation>Schwungrad kann nicht starten</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>This is an error of the program, not yours. Everything that was saved is safe. The report holds no names and stays on this computer:</source>
        <translation>Das ist ein Fehler des Programms, nicht Ihrer. Alles Gespeicherte ist sicher. Der Bericht enthält keine Namen und bleibt auf diesem Rechner:</translation>
    </message>
</context>
<context>
    <name>CriteriaLink</name>
    <message>
        <source>Your own file %s is left aside. %s</source>
        <translation>Die eigene Datei %s bleibt unberücksichtigt. %s</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show the values</source>
        <translation>Angaben zeigen</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Also without the year, or: today, tomorrow, +3, +2w</source>
        <translation>Auch ohne Jahr, oder: heute, morgen, +3, +2w</translation>
    </message>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <source>Not saved: the calendar has no %s</source>
        <translation>Nicht gespeichert: Den %s gibt es im Kalender nicht</translation>
    </message>
    <message>
        <source>Not saved: write a day like %s</source>
        <translation>Nicht gespeichert: Schreiben Sie den Tag wie %s</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Tag auswählen</translation>
    </message>
</context>
<context>
    <name>DayButton</name>
    <message>
        <source>As of: %s</source>
        <translation>Stand: %s</translation>
    </message>
    <message>
        <source>Look at an earlier day</source>
        <translation>Einen früheren Tag ansehen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>A month earlier</source>
        <translation>Einen Monat früher</translation>
    </message>
    <message>
        <source>A month later</source>
        <translation>Einen Monat später</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Vor einer Woche</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>Vor einem Jahr</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Ein Jahr früher</translation>
    </message>
    <message>
        <source>A year later</source>
        <translation>Ein Jahr später</translation>
    </message>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>End of last month</source>
        <translation>Ende letzten Monats</translation>
    </message>
    <message>
        <source>End of last quarter</source>
        <translation>Ende letzten Quartals</translation>
    </message>
    <message>
        <source>The history begins on %s.</source>
        <translation>Der Verlauf beginnt am %s.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Dieser Tag kommt erst noch.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Which day to look at</source>
        <translation>Welcher Tag gezeigt wird</translation>
    </message>
    <message>
        <source>Write a day like %s</source>
        <translation>Einen Tag wie %s eingeben</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation>Bitte heute oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>On which day is it to be done?</source>
        <translation>An welchem Tag soll das geschehen?</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>DealsLink</name>
    <message>
        <source>A client, a tipster or a partner. The source follows.</source>
        <translation>Ein Kunde, ein Tippgeber oder ein Partner. Die Quelle folgt daraus.</translation>
    </message>
    <message>
        <source>Both cards are one deal from now on and show each other.</source>
        <translation>Beide Karten gehören von da an zu einem Abschluss und zeigen einander.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link a buyer</source>
        <translation>Käufer verknüpfen</translation>
    </message>
    <message>
        <source>Link an owner</source>
        <translation>Eigentümer verknüpfen</translation>
    </message>
    <message>
        <source>New lead from this client</source>
        <translation>Neuer Lead von diesem Kunden</translation>
    </message>
    <message>
        <source>Referral by %s</source>
        <translation>Empfehlung von %s</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Who brought this card?</source>
        <translation>Von wem kommt diese Karte?</translation>
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
        <source>Every card counts once: in the period in which it first went beyond the stage. Moving it back later changes no past period. A hatched bar is still running.</source>
        <translation>Jede Karte zählt einmal, und zwar in dem Zeitabschnitt, in dem sie die Phase zum ersten Mal hinter sich ließ. Wird sie später zurückgezogen, ändert das nichts an der Vergangenheit. Ein schraffierter Balken läuft noch.</translation>
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
    <name>DoneForm</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>In the client’s words</source>
        <translation>Im Wortlaut des Kunden</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Doch noch nicht</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Nichts weiter</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Then: %s</source>
        <translation>Danach: %s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Was kam dabei heraus?</translation>
    </message>
    <message>
        <source>Without a word</source>
        <translation>Ohne Angaben</translation>
    </message>
</context>
<context>
    <name>DuplicateHint</name>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>Nächstes Paar</translation>
    </message>
    <message>
        <source>Possible duplicate:</source>
        <translation>Mögliche Dublette:</translation>
    </message>
</context>
<context>
    <name>EmptyWheel</name>
    <message>
        <source>Add the first contact</source>
        <translation>Ersten Kontakt anlegen</translation>
    </message>
    <message>
        <source>No deal yet</source>
        <translation>Noch kein Abschluss</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Both cards stay where they are.</source>
        <translation>Beide Karten bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End link</source>
        <translation>Verknüpfung lösen</translation>
    </message>
    <message>
        <source>End the link with %s</source>
        <translation>Verknüpfung mit %s lösen</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>Warum (freiwillig)</translation>
    </message>
</context>
<context>
    <name>EnergyGroup</name>
    <message>
        <source>%1 kWh/(m²·a) are class %2, not %3.</source>
        <translation>%1 kWh/(m²·a) sind Klasse %2, nicht %3.</translation>
    </message>
    <message>
        <source>Before it is advertised: %s.</source>
        <translation>Vor der Anzeige nötig: %s.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Energy certificate</source>
        <translation>Energieausweis</translation>
    </message>
    <message>
        <source>Energy source</source>
        <translation>Energieträger</translation>
    </message>
    <message>
        <source>Energy value</source>
        <translation>Energiekennwert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>The advertisement is not compliant. Missing: %s.</source>
        <translation>Die Anzeige ist nicht vorschriftsmäßig. Es fehlt: %s.</translation>
    </message>
    <message>
        <source>The certificate expired on %s and counts as none. Order a new one.</source>
        <translation>Der Ausweis ist am %s abgelaufen und zählt nicht mehr. Einen neuen bestellen.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message numerus="yes">
        <source>%n older</source>
        <translation>
            <numerusform>%Ln älterer</numerusform>
            <numerusform>%Ln ältere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Also mentioned here; what you typed there is yours to change:</source>
        <translation>Auch hier erwähnt; dort bitte selbst ändern, vor dem Löschen:</translation>
    </message>
    <message>
        <source>Also mentioned in</source>
        <translation>Auch erwähnt in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Erase %s for good?</source>
        <translation>%s endgültig löschen?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erasing, and writing the file anew …</source>
        <translation>Wird gelöscht, die Datei wird neu geschrieben …</translation>
    </message>
    <message>
        <source>Everything else can be undone, this cannot.</source>
        <translation>Alles andere lässt sich rückgängig machen, dies nicht.</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Verschwindet</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>%s came by way of %s: that would be a circle. Choose another one.</source>
        <translation>%s kam selbst über %s: Das ergäbe einen Kreis. Bitte eine andere Karte wählen.</translation>
    </message>
    <message>
        <source>%s cannot be “%s”; type it again.</source>
        <translation>%s kann nicht „%s“ sein; bitte neu eingeben.</translation>
    </message>
    <message>
        <source>%s has %s cards. Say the journey, or the key of the card.</source>
        <translation>%s hat %s Karten. Nennen Sie die Reise oder den Schlüssel der Karte.</translation>
    </message>
    <message>
        <source>%s has bought already. End that link first.</source>
        <translation>%s hat schon gekauft. Bitte zuerst diese Verknüpfung lösen.</translation>
    </message>
    <message>
        <source>%s hours are too many.</source>
        <translation>%s Stunden sind zu viele.</translation>
    </message>
    <message>
        <source>%s is missing.</source>
        <translation>%s fehlt.</translation>
    </message>
    <message>
        <source>%s is no currency. Write it as EUR or CHF.</source>
        <translation>„%s“ ist keine Währung. Schreiben Sie EUR oder CHF.</translation>
    </message>
    <message>
        <source>%s is no date; write it like 2026-01-31.</source>
        <translation>%s ist kein Datum; bitte so schreiben: 2026-01-31.</translation>
    </message>
    <message>
        <source>%s is no format of a map. There are: %s.</source>
        <translation>%s ist kein Format einer Karte. Es gibt: %s.</translation>
    </message>
    <message>
        <source>%s is no format of an export. There are: %s.</source>
        <translation>%s ist kein Exportformat. Vorhanden: %s.</translation>
    </message>
    <message>
        <source>%s is no loss reason of this journey.</source>
        <translation>%s ist kein Verlustgrund dieser Reise.</translation>
    </message>
    <message>
        <source>%s is no outcome. There are: %s.</source>
        <translation>„%s“ ist kein Ergebnis. Möglich sind: %s.</translation>
    </message>
    <message>
        <source>%s is not a Schwungrad file. Choose another file.</source>
        <translation>%s ist keine Schwungrad-Datei. Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>%s is not a date. Write it like 03.02.2026 or 2026-02-03.</source>
        <translation>„%s“ ist kein Datum. Schreiben Sie es wie 03.02.2026 oder 2026-02-03.</translation>
    </message>
    <message>
        <source>%s is not a whole number.</source>
        <translation>„%s“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%s is not an amount. Write it like 23.169,30 €.</source>
        <translation>„%s“ ist kein Betrag. Schreiben Sie ihn wie 23.169,30 €.</translation>
    </message>
    <message>
        <source>%s is open in another window of Schwungrad. Close that one first.</source>
        <translation>%s ist in einem anderen Fenster von Schwungrad geöffnet. Bitte schließen Sie dieses zuerst.</translation>
    </message>
    <message>
        <source>%s is reached like %s but greeted otherwise: a contact of its own.</source>
        <translation>%s ist wie %s erreichbar, hat aber eine andere Anrede: ein eigener Kontakt.</translation>
    </message>
    <message>
        <source>%s is reached like %s but has another name: a contact of its own.</source>
        <translation>%s ist wie %s erreichbar, heißt aber anders: ein eigener Kontakt.</translation>
    </message>
    <message>
        <source>%s is the same contact.</source>
        <translation>%s ist derselbe Kontakt.</translation>
    </message>
    <message>
        <source>%s is too far away; the years %s to %s are counted.</source>
        <translation>%s liegt zu weit entfernt; gezählt werden die Jahre %s bis %s.</translation>
    </message>
    <message>
        <source>%s is too long: its field takes %s bytes.</source>
        <translation>%s ist zu lang: das Feld fasst %s Byte.</translation>
    </message>
    <message>
        <source>%s lies in the future.</source>
        <translation>%s liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>%s lies in the future. Correct the day.</source>
        <translation>%s liegt in der Zukunft. Berichtigen Sie den Tag.</translation>
    </message>
    <message>
        <source>%s must be a colour like #1F6FB2.</source>
        <translation>%s muss eine Farbe wie #1F6FB2 sein.</translation>
    </message>
    <message>
        <source>%s must be a duration like P2W.</source>
        <translation>%s muss eine Dauer wie P2W sein.</translation>
    </message>
    <message>
        <source>%s must be a duration like P3D or PT4H, not “%s”</source>
        <translation>%s muss eine Dauer wie P3D oder PT4H sein, nicht „%s“</translation>
    </message>
    <message>
        <source>%s must be a list of texts.</source>
        <translation>%s muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>%s must be a list of whole numbers.</source>
        <translation>%s muss eine Liste ganzer Zahlen sein.</translation>
    </message>
    <message>
        <source>%s must be a list.</source>
        <translation>%s muss eine Liste sein.</translation>
    </message>
    <message>
        <source>%s must be a number between 0 and 1.</source>
        <translation>%s muss eine Zahl zwischen 0 und 1 sein.</translation>
    </message>
    <message>
        <source>%s must be a number.</source>
        <translation>%s muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>%s must be a stage and a criterion: stage.key.</source>
        <translation>%s muss eine Phase und ein Kriterium sein: phase.schlüssel.</translation>
    </message>
    <message>
        <source>%s must be a text in quotes of at most %s letters</source>
        <translation>%s muss ein Text in Anführungszeichen mit höchstens %s Zeichen sein</translation>
    </message>
    <message>
        <source>%s must be a text.</source>
        <translation>%s muss ein Text sein.</translation>
    </message>
    <message>
        <source>%s must be a whole number from %s to %s.</source>
        <translation>%s muss eine ganze Zahl von %s bis %s sein.</translation>
    </message>
    <message>
        <source>%s must be a whole number.</source>
        <translation>%s muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>%s must be an object.</source>
        <translation>%s muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>%s must be true or false.</source>
        <translation>%s muss true oder false sein.</translation>
    </message>
    <message>
        <source>%s must name stages, each of them once.</source>
        <translation>%s muss Phasen nennen, jede nur einmal.</translation>
    </message>
    <message>
        <source>%s must not be below %s.</source>
        <translation>%s darf nicht unter %s liegen.</translation>
    </message>
    <message>
        <source>%s must not be empty.</source>
        <translation>%s darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%s still has cards. Delete them first, or give them another contact.</source>
        <translation>%s hat noch Karten. Bitte zuerst diese löschen oder ihnen einen anderen Kontakt geben.</translation>
    </message>
    <message>
        <source>%s was written by a newer version of Schwungrad. Nothing was changed; please update the program.</source>
        <translation>%s wurde mit einer neueren Version von Schwungrad geschrieben. Es wurde nichts verändert; bitte aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>%s: %s</source>
        <translation>%s: %s</translation>
    </message>
    <message>
        <source>%s: %s is in the future.</source>
        <translation>%s: %s liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>%s: %s is no currency. Write it as EUR or CHF.</source>
        <translation>%s: %s ist keine Währung. Schreiben Sie sie als EUR oder CHF.</translation>
    </message>
    <message>
        <source>%s: %s is no date like 2026-02-03.</source>
        <translation>%s: %s ist kein Datum wie 2026-02-03.</translation>
    </message>
    <message>
        <source>%s: %s is no moment like 2026-02-03T09:30:00Z.</source>
        <translation>%s: %s ist kein Zeitpunkt wie 2026-02-03T09:30:00Z.</translation>
    </message>
    <message>
        <source>%s: %s is no time like 09:30.</source>
        <translation>%s: %s ist keine Uhrzeit wie 09:30.</translation>
    </message>
    <message>
        <source>%s: %s is not known. There are: %s.</source>
        <translation>%s: %s ist nicht bekannt. Möglich sind: %s.</translation>
    </message>
    <message>
        <source>%s: %s occurs twice.</source>
        <translation>%s: %s kommt zweimal vor.</translation>
    </message>
    <message>
        <source>%s: a date is needed here.</source>
        <translation>%s: hier wird ein Datum gebraucht.</translation>
    </message>
    <message>
        <source>%s: a deal has two cards, not one.</source>
        <translation>%s: zu einem Abschluss gehören zwei Karten, nicht eine.</translation>
    </message>
    <message>
        <source>%s: a journey needs at least one stage.</source>
        <translation>%s: Eine Reise braucht mindestens eine Phase.</translation>
    </message>
    <message>
        <source>%s: a key must not be empty.</source>
        <translation>%s: ein Schlüssel darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%s: a key of letters, digits, - and _ is needed here, not “%s”.</source>
        <translation>%s: Hier steht ein Schlüssel aus Buchstaben, Ziffern, - und _, nicht „%s“.</translation>
    </message>
    <message>
        <source>%s: a name is needed here.</source>
        <translation>%s: Hier fehlt ein Name.</translation>
    </message>
    <message>
        <source>%s: a task that is open is not dropped.</source>
        <translation>%s: eine offene Aufgabe ist nicht weggefallen.</translation>
    </message>
    <message>
        <source>%s: an event has either a stage or an end.</source>
        <translation>%s: Ein Schritt hat entweder eine Phase oder ein Ende.</translation>
    </message>
    <message>
        <source>%s: it ends before it begins.</source>
        <translation>%s: Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>%s: no order has the stages of this version.</source>
        <translation>%s: Keine Reihenfolge hat die Phasen dieser Fassung.</translation>
    </message>
    <message>
        <source>%s: no template has the stages of this journey.</source>
        <translation>%s: Keine Vorlage hat die Phasen dieser Reise.</translation>
    </message>
    <message>
        <source>%s: the file has no card %s.</source>
        <translation>%s: In der Datei gibt es keine Karte %s.</translation>
    </message>
    <message>
        <source>%s: the file has no contact %s.</source>
        <translation>%s: die Datei hat keinen Kontakt %s.</translation>
    </message>
    <message>
        <source>%s: the file has no property %s.</source>
        <translation>%s: die Datei hat kein Objekt %s.</translation>
    </message>
    <message>
        <source>%s: the file has no search profile %s.</source>
        <translation>%s: die Datei hat kein Suchprofil %s.</translation>
    </message>
    <message>
        <source>%s: the file has no stage %s in a journey %s.</source>
        <translation>%s: In der Datei gibt es keine Phase %s in einer Reise %s.</translation>
    </message>
    <message>
        <source>%s: the file has no stage %s.</source>
        <translation>%s: Die Datei hat keine Phase %s.</translation>
    </message>
    <message>
        <source>%s: the file has no task %s.</source>
        <translation>%s: die Datei hat keine Aufgabe %s.</translation>
    </message>
    <message>
        <source>%s: the file says %s, but %s is known and stays.</source>
        <translation>%s: In der Datei steht %s, bekannt ist %s; das bleibt.</translation>
    </message>
    <message>
        <source>%s: the history of this card begins in no stage.</source>
        <translation>%s: Der Verlauf dieser Karte beginnt in keiner Phase.</translation>
    </message>
    <message>
        <source>%s: the order names a stage the file lacks.</source>
        <translation>%s: Die Reihenfolge nennt eine Phase, die in der Datei fehlt.</translation>
    </message>
    <message>
        <source>%s: the property is sold to another buyer.</source>
        <translation>%s: das Objekt ist an einen anderen Käufer verkauft.</translation>
    </message>
    <message>
        <source>%s: this is not a snapshot of Schwungrad.</source>
        <translation>%s: Das ist kein Stand aus Schwungrad.</translation>
    </message>
    <message>
        <source>%s: version %s is not known here. Update the program.</source>
        <translation>%s: Die Version %s ist hier nicht bekannt. Bitte das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>%s: “%s” (column %s) is no day of birth and goes into the notes.</source>
        <translation>%s: „%s“ (Spalte %s) ist kein Geburtstag und kommt in die Notizen.</translation>
    </message>
    <message>
        <source>%s: “%s” (column %s) is no e-mail address and goes into the notes.</source>
        <translation>%s: „%s“ (Spalte %s) ist keine E-Mail-Adresse und kommt in die Notizen.</translation>
    </message>
    <message>
        <source>%s: “%s” (column %s) is no e-mail address; it stays as it is written.</source>
        <translation>%s: „%s“ (Spalte %s) ist keine E-Mail-Adresse; es bleibt, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>%s: “%s” (column %s) is no phone number and goes into the notes.</source>
        <translation>%s: „%s“ (Spalte %s) ist keine Telefonnummer und kommt in die Notizen.</translation>
    </message>
    <message>
        <source>%s: “%s” (column %s) is no phone number; it stays as it is written.</source>
        <translation>%s: „%s“ (Spalte %s) ist keine Telefonnummer; es bleibt, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>--map wants FIELD=COLUMN, not %s.</source>
        <translation>--map erwartet FELD=SPALTE, nicht %s.</translation>
    </message>
    <message>
        <source>A card cannot bring itself. Choose another one.</source>
        <translation>Eine Karte kann sich nicht selbst empfehlen. Bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>A card needs a name or a title.</source>
        <translation>Eine Karte braucht einen Namen oder einen Titel.</translation>
    </message>
    <message>
        <source>A cell in line %s is too long.</source>
        <translation>Eine Zelle in Zeile %s ist zu lang.</translation>
    </message>
    <message>
        <source>A comparison is written as PDF or as md, not as %s.</source>
        <translation>Ein Vergleich wird als PDF oder md geschrieben, nicht als %s.</translation>
    </message>
    <message>
        <source>A consent cannot be used before it was given.</source>
        <translation>Eine Einwilligung kann nicht vor der Erteilung genutzt worden sein.</translation>
    </message>
    <message>
        <source>A consent cannot be withdrawn before it was given.</source>
        <translation>Eine Einwilligung kann nicht vor ihrer Erteilung widerrufen werden.</translation>
    </message>
    <message>
        <source>A consent cannot have been used on a day to come.</source>
        <translation>Eine Einwilligung kann nicht erst künftig genutzt worden sein.</translation>
    </message>
    <message>
        <source>A contact needs a name, a phone number or an e-mail.</source>
        <translation>Ein Kontakt braucht einen Namen, eine Telefonnummer oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A deal joins the card of an owner with the card of a buyer.</source>
        <translation>Ein Abschluss verbindet die Karte eines Eigentümers mit der eines Käufers.</translation>
    </message>
    <message>
        <source>A goal lies between 0 and 100 %, and between 1 and 3,650 days.</source>
        <translation>Ein Ziel liegt zwischen 0 und 100 % und zwischen 1 und 3.650 Tagen.</translation>
    </message>
    <message>
        <source>A journey needs a name of at most %s letters.</source>
        <translation>Eine Reise braucht einen Namen mit höchstens %s Buchstaben.</translation>
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
        <source>A level has at most %s sub-stages.</source>
        <translation>Eine Ebene hat höchstens %s Teilphasen.</translation>
    </message>
    <message>
        <source>A number is too great to be stored.</source>
        <translation>Eine Zahl ist zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>A planned rating lies between -2 and +2.</source>
        <translation>Eine geplante Bewertung liegt zwischen −2 und +2.</translation>
    </message>
    <message>
        <source>A quotation mark is opened in line %s and never closed.</source>
        <translation>In Zeile %s beginnt ein Anführungszeichen, das nie endet.</translation>
    </message>
    <message>
        <source>A range ends before it begins. Swap the two values.</source>
        <translation>Ein Bereich endet, bevor er beginnt. Bitte die beiden Werte tauschen.</translation>
    </message>
    <message>
        <source>A rate lies between 0 and 1,000 %.</source>
        <translation>Ein Satz liegt zwischen 0 und 1.000 %.</translation>
    </message>
    <message>
        <source>A row needs a name.</source>
        <translation>Eine Zeile braucht einen Namen.</translation>
    </message>
    <message>
        <source>A stage needs a name.</source>
        <translation>Eine Phase braucht einen Namen.</translation>
    </message>
    <message>
        <source>A sub-stage needs a name.</source>
        <translation>Eine Teilphase braucht einen Namen.</translation>
    </message>
    <message>
        <source>A survey is answered from 1 to 5 or from 0 to 10.</source>
        <translation>Eine Umfrage wird von 1 bis 5 oder von 0 bis 10 beantwortet.</translation>
    </message>
    <message>
        <source>A task repeats after days, weeks, months or years.</source>
        <translation>Eine Aufgabe wiederholt sich nach Tagen, Wochen, Monaten oder Jahren.</translation>
    </message>
    <message>
        <source>A text is too long to be stored.</source>
        <translation>Ein Text ist zu lang, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>A wait begins and ends today at the latest.</source>
        <translation>Warten beginnt und endet spätestens heute.</translation>
    </message>
    <message>
        <source>A wait cannot begin before there was the card.</source>
        <translation>Warten kann nicht beginnen, bevor es die Karte gab.</translation>
    </message>
    <message>
        <source>A wait cannot end before it begins.</source>
        <translation>Warten kann nicht enden, bevor es beginnt.</translation>
    </message>
    <message>
        <source>A weight lies between 0 and 100.</source>
        <translation>Ein Gewicht liegt zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>An improvement begins and ends today or earlier.</source>
        <translation>Eine Verbesserung beginnt und endet heute oder früher.</translation>
    </message>
    <message>
        <source>An improvement cannot be done before it began.</source>
        <translation>Eine Verbesserung kann nicht fertig sein, bevor sie begann.</translation>
    </message>
    <message>
        <source>An old backup could not be deleted (%s).</source>
        <translation>Eine alte Sicherung ließ sich nicht löschen (%s).</translation>
    </message>
    <message>
        <source>Another journey is called %s; choose another name.</source>
        <translation>%s heißt schon eine andere Reise; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another program put something into %s that would run at every change (%s). Nothing was changed; please restore a backup.</source>
        <translation>Ein anderes Programm hat etwas in %s abgelegt, das bei jeder Änderung mitlaufen würde (%s). Es wurde nichts verändert; bitte eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>Another wait lies there. Correct that one first.</source>
        <translation>Dort liegt schon ein anderes Warten. Zuerst dieses berichtigen.</translation>
    </message>
    <message>
        <source>Areas and prices are not below zero.</source>
        <translation>Flächen und Preise sind nicht kleiner als null.</translation>
    </message>
    <message>
        <source>At least one stage before the win must stay.</source>
        <translation>Mindestens eine Phase vor dem Abschluss muss bleiben.</translation>
    </message>
    <message>
        <source>Cards were in the stage %s, which the journey does not have here; add it first.</source>
        <translation>Karten waren in der Phase %s, die es in der Reise hier nicht gibt; bitte zuerst anlegen.</translation>
    </message>
    <message>
        <source>Choose a persona of the journey the cards stand in.</source>
        <translation>Wählen Sie eine Persona der Reise, in der die Karten stehen.</translation>
    </message>
    <message>
        <source>Effort and effect run from 1 to 5.</source>
        <translation>Aufwand und Wirkung gehen von 1 bis 5.</translation>
    </message>
    <message>
        <source>Give the persona a name, for example Helga Brandt, 71.</source>
        <translation>Geben Sie der Persona einen Namen, etwa Helga Brandt, 71.</translation>
    </message>
    <message>
        <source>How clients found it is rated from -2 to +2.</source>
        <translation>Wie Kunden es fanden, wird von −2 bis +2 bewertet.</translation>
    </message>
    <message>
        <source>Is the same person as %s in row %s; both become one contact.</source>
        <translation>Ist dieselbe Person wie %s in Zeile %s; beide werden ein Kontakt.</translation>
    </message>
    <message>
        <source>Line %s is too long.</source>
        <translation>Zeile %s ist zu lang.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a colour like #1F6FB2.</source>
        <translation>Zeile %s: %s muss eine Farbe wie #1F6FB2 sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a day like 2026-07-15.</source>
        <translation>Zeile %s: %s muss ein Tag wie 2026-07-15 sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a list of facts like “value.notary_on”.</source>
        <translation>Zeile %s: %s muss eine Liste von Angaben wie „value.notary_on“ sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a list of tables.</source>
        <translation>Zeile %s: %s muss eine Liste von Tabellen sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a list of texts.</source>
        <translation>Zeile %s: %s muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a number.</source>
        <translation>Zeile %s: %s muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a text in quotes.</source>
        <translation>Zeile %s: %s muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a time like P14D.</source>
        <translation>Zeile %s: %s muss eine Zeitspanne wie P14D sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be a whole number, 0 or more.</source>
        <translation>Zeile %s: %s muss eine ganze Zahl ab 0 sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must be between %s and %s.</source>
        <translation>Zeile %s: %s muss zwischen %s und %s liegen.</translation>
    </message>
    <message>
        <source>Line %s: %s must be between 0 and 1.</source>
        <translation>Zeile %s: %s muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>Line %s: %s must be one of %s.</source>
        <translation>Zeile %s: %s muss eines von diesen sein: %s.</translation>
    </message>
    <message>
        <source>Line %s: %s must be true or false.</source>
        <translation>Zeile %s: %s muss true oder false sein.</translation>
    </message>
    <message>
        <source>Line %s: %s must begin with “field:” or “milestone:”.</source>
        <translation>Zeile %s: %s muss mit „field:“ oder „milestone:“ beginnen.</translation>
    </message>
    <message>
        <source>Line %s: %s must lie between 0 and 100.</source>
        <translation>Zeile %s: %s muss zwischen 0 und 100 liegen.</translation>
    </message>
    <message>
        <source>Line %s: %s.</source>
        <translation>Zeile %s: %s.</translation>
    </message>
    <message>
        <source>Line %s: a %s is needed here.</source>
        <translation>Zeile %s: Hier fehlt %s.</translation>
    </message>
    <message>
        <source>Line %s: a journey needs between 1 and %s stages.</source>
        <translation>Zeile %s: Eine Reise braucht zwischen 1 und %s Phasen.</translation>
    </message>
    <message>
        <source>Line %s: a key of letters, digits, - and _ is needed here, not “%s”.</source>
        <translation>Zeile %s: Hier muss ein Schlüssel aus Buchstaben, Ziffern, - und _ stehen, nicht „%s“.</translation>
    </message>
    <message>
        <source>Line %s: the file has at most %s MB.</source>
        <translation>Zeile %s: Die Datei darf höchstens %s MB groß sein.</translation>
    </message>
    <message>
        <source>Line %s: the key %s is used twice.</source>
        <translation>Zeile %s: Der Schlüssel %s kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Line %s: there is no stage %s. There are: %s.</source>
        <translation>Zeile %s: Die Phase %s gibt es nicht. Vorhanden sind: %s.</translation>
    </message>
    <message>
        <source>Line %s: there must be a table [%s].</source>
        <translation>Zeile %s: Es fehlt der Abschnitt [%s].</translation>
    </message>
    <message>
        <source>Line %s: this is no picture in base64.</source>
        <translation>Zeile %s: Das ist kein Bild in Base64.</translation>
    </message>
    <message>
        <source>Line %s: this is not a text file.</source>
        <translation>Zeile %s: Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>Line %s: this is not valid JSON.</source>
        <translation>Zeile %s: Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Line %s: this is not valid TOML (%s).</source>
        <translation>Zeile %s: Das ist kein gültiges TOML (%s).</translation>
    </message>
    <message>
        <source>Line %s: this schema version is not known.</source>
        <translation>Zeile %s: Diese Schema-Version ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Line %s: two stages have the position %s.</source>
        <translation>Zeile %s: Zwei Phasen haben die Position %s.</translation>
    </message>
    <message>
        <source>Line %s: “of” must name what this belongs to, not “%s”.</source>
        <translation>Zeile %s: „of“ muss nennen, wozu dies gehört, nicht „%s“.</translation>
    </message>
    <message>
        <source>Name the object on the card of %s first: that is what is sold.</source>
        <translation>Bitte zuerst das Objekt auf der Karte von %s benennen: Das wird verkauft.</translation>
    </message>
    <message>
        <source>No card has the key %s. Correct it, or name the person.</source>
        <translation>Keine Karte hat den Schlüssel %s. Berichtigen Sie ihn oder nennen Sie die Person.</translation>
    </message>
    <message>
        <source>No card is that of %s. Add the card first.</source>
        <translation>Zu %s gibt es keine Karte. Legen Sie die Karte zuerst an.</translation>
    </message>
    <message>
        <source>No column was recognised. Say which is which: the file has %s.</source>
        <translation>Keine Spalte wurde erkannt. Bitte zuordnen; die Datei hat: %s.</translation>
    </message>
    <message>
        <source>No e-mail address is known; type it into the card.</source>
        <translation>Keine E-Mail-Adresse bekannt; bitte auf der Karte eintragen.</translation>
    </message>
    <message>
        <source>No value of a profile is below 0.</source>
        <translation>Kein Wert eines Suchprofils liegt unter 0.</translation>
    </message>
    <message>
        <source>Nobody is named: a key, a name or an e-mail is needed.</source>
        <translation>Niemand ist genannt: Ein Schlüssel, ein Name oder eine E-Mail-Adresse ist nötig.</translation>
    </message>
    <message>
        <source>Not saved: a birthday cannot lie ahead</source>
        <translation>Nicht gespeichert: Ein Geburtstag liegt nicht in der Zukunft</translation>
    </message>
    <message>
        <source>Not saved: that is more than 120 years ago</source>
        <translation>Nicht gespeichert: Das ist über 120 Jahre her</translation>
    </message>
    <message>
        <source>Not saved: this day is over; choose one from today on</source>
        <translation>Nicht gespeichert: Dieser Tag ist vorbei, bitte ab heute wählen</translation>
    </message>
    <message>
        <source>Nothing is said in this row.</source>
        <translation>In dieser Zeile wird nichts gesagt.</translation>
    </message>
    <message>
        <source>On which scale is the score %s? Add a column: 1-5 or 0-10.</source>
        <translation>Auf welcher Skala liegen die %s Punkte? Ergänzen Sie eine Spalte: 1-5 oder 0-10.</translation>
    </message>
    <message>
        <source>Only an empty journey can be deleted; cards that are or were in %s: %s. Delete these first, or keep the journey.</source>
        <translation>Nur eine leere Reise lässt sich löschen; Karten, die in %s sind oder waren: %s. Löschen Sie erst diese, oder behalten Sie die Reise.</translation>
    </message>
    <message>
        <source>SQLite refuses the setting %s (it says %s).</source>
        <translation>SQLite verweigert die Einstellung %s (Antwort: %s).</translation>
    </message>
    <message>
        <source>Sample data is only for an empty board; this one has cards.</source>
        <translation>Beispieldaten gibt es nur für ein leeres Board; dieses hat Karten.</translation>
    </message>
    <message>
        <source>Sample data needs at least one card and one month.</source>
        <translation>Beispieldaten brauchen mindestens eine Karte und einen Monat.</translation>
    </message>
    <message>
        <source>Say in a few words what is to be improved.</source>
        <translation>Sagen Sie in wenigen Worten, was besser werden soll.</translation>
    </message>
    <message>
        <source>Say on which day it was given, today or before.</source>
        <translation>Bitte den Tag der Erteilung angeben, heute oder früher.</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Bitte angeben, was zu tun ist.</translation>
    </message>
    <message>
        <source>Say which stage the cards of %s go to.</source>
        <translation>Bitte angeben, in welche Phase die Karten von %s kommen.</translation>
    </message>
    <message>
        <source>Seems to be %s, who is among the contacts already.</source>
        <translation>Scheint %s zu sein und damit schon unter den Kontakten.</translation>
    </message>
    <message>
        <source>Seems to be the same person as %s in row %s.</source>
        <translation>Scheint dieselbe Person zu sein wie %s in Zeile %s.</translation>
    </message>
    <message>
        <source>Several contacts are called %s; name one by its uid (%s).</source>
        <translation>Mehrere Kontakte heißen %s; einen davon mit seiner uid nennen (%s).</translation>
    </message>
    <message>
        <source>The advertisement on %s ends before it begins. Put one of the days right.</source>
        <translation>Die Anzeige auf %s endet, bevor sie beginnt. Einen der Tage berichtigen.</translation>
    </message>
    <message>
        <source>The backup %s is damaged. Choose another one.</source>
        <translation>Die Sicherung %s ist beschädigt. Bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>The backup could not be completed (%s).</source>
        <translation>Die Sicherung konnte nicht abgeschlossen werden (%s).</translation>
    </message>
    <message>
        <source>The backup could not be verified and was not kept.</source>
        <translation>Die Sicherung ließ sich nicht prüfen und wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The card %s came to the journey %s later; its time before lies elsewhere.</source>
        <translation>Die Karte %s kam erst später in die Reise %s; ihre Zeit davor liegt in einer anderen.</translation>
    </message>
    <message>
        <source>The card %s ends before it begins.</source>
        <translation>Die Karte %s endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The card %s stands in the journey %s. Import its history into that one.</source>
        <translation>Die Karte %s steht in der Reise %s. Bitte ihren Verlauf dorthin importieren.</translation>
    </message>
    <message>
        <source>The card of %s is closed. Open it again first.</source>
        <translation>Die Karte von %s ist geschlossen. Bitte zuerst wieder öffnen.</translation>
    </message>
    <message>
        <source>The chance of a win lies between 0 and 100 %.</source>
        <translation>Die Chance auf den Abschluss liegt zwischen 0 und 100 %.</translation>
    </message>
    <message>
        <source>The change could not be saved (%s). Try again.</source>
        <translation>Die Änderung konnte nicht gespeichert werden (%s). Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The commission of a sale lies between 0 and 25 %.</source>
        <translation>Die Provision eines Verkaufs liegt zwischen 0 und 25 %.</translation>
    </message>
    <message>
        <source>The date %s lies in the future and does not count.</source>
        <translation>Das Datum %s liegt in der Zukunft und zählt nicht.</translation>
    </message>
    <message>
        <source>The day is missing. Write it like 03.02.2026.</source>
        <translation>Der Tag fehlt. Schreiben Sie ihn wie 03.02.2026.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The duration is at most a week.</source>
        <translation>Die Dauer beträgt höchstens eine Woche.</translation>
    </message>
    <message>
        <source>The file %s cannot be opened (%s).</source>
        <translation>Die Datei %s lässt sich nicht öffnen (%s).</translation>
    </message>
    <message>
        <source>The file %s cannot be read (%s).</source>
        <translation>Die Datei %s lässt sich nicht lesen (%s).</translation>
    </message>
    <message>
        <source>The file %s cannot be read (%s). Restore a backup.</source>
        <translation>Die Datei %s ist nicht lesbar (%s). Bitte eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>The file %s cannot be written (%s).</source>
        <translation>Die Datei %s lässt sich nicht schreiben (%s).</translation>
    </message>
    <message>
        <source>The file %s is too large to be a table of cards.</source>
        <translation>Die Datei %s ist zu groß für eine Kartentabelle.</translation>
    </message>
    <message>
        <source>The file could not be brought to the new version; it is unchanged.</source>
        <translation>Die Datei ließ sich nicht auf die neue Version bringen; sie ist unverändert.</translation>
    </message>
    <message>
        <source>The file could not be read (%s). Try again.</source>
        <translation>Die Datei konnte nicht gelesen werden (%s). Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The file has the same contact and object more than once.</source>
        <translation>Die Datei enthält denselben Kontakt mit demselben Objekt mehrfach.</translation>
    </message>
    <message>
        <source>The file is damaged (%s). Restore a backup.</source>
        <translation>Die Datei ist beschädigt (%s). Bitte eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than %s MB.</source>
        <translation>Die Datei ist größer als %s MB.</translation>
    </message>
    <message>
        <source>The file is larger than %s MB. Split it first.</source>
        <translation>Die Datei ist größer als %s MB. Bitte teilen Sie sie vorher auf.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8, as JSON must be.</source>
        <translation>Die Datei ist nicht in UTF-8 gespeichert, wie es JSON verlangt.</translation>
    </message>
    <message>
        <source>The file may not be written to.</source>
        <translation>Die Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The history has no column for %s. Map one to it.</source>
        <translation>Dem Verlauf fehlt eine Spalte für %s. Bitte ordnen Sie eine zu.</translation>
    </message>
    <message>
        <source>The history of this card is here already.</source>
        <translation>Der Verlauf dieser Karte ist schon da.</translation>
    </message>
    <message>
        <source>The journey %s has no stage %s here; add it first.</source>
        <translation>Die Reise %s hat hier keine Phase %s; bitte zuerst anlegen.</translation>
    </message>
    <message>
        <source>The journey %s has no stage %s. Correct the name in the file.</source>
        <translation>Die Reise %s hat keine Phase %s. Berichtigen Sie den Namen in der Datei.</translation>
    </message>
    <message>
        <source>The journey %s stays: deals and numbers are counted in it.</source>
        <translation>Die Reise %s bleibt: In ihr werden Abschlüsse und Zahlen gezählt.</translation>
    </message>
    <message>
        <source>The key %s is that of row %s already.</source>
        <translation>Der Schlüssel %s gehört schon zu Zeile %s.</translation>
    </message>
    <message>
        <source>The mood lies between -2 and +2.</source>
        <translation>Die Stimmung liegt zwischen -2 und +2.</translation>
    </message>
    <message>
        <source>The name of a persona has at most %s letters.</source>
        <translation>Der Name einer Persona hat höchstens %s Buchstaben.</translation>
    </message>
    <message>
        <source>The notes of the row are too long.</source>
        <translation>Die Notizen dieser Zeile sind zu lang.</translation>
    </message>
    <message>
        <source>The numbers of the stage %s are out of range.</source>
        <translation>Die Zahlen der Phase %s liegen außerhalb des Erlaubten.</translation>
    </message>
    <message>
        <source>The partner’s share of the commission is at most 100 %.</source>
        <translation>Der Anteil des Partners an der Provision ist höchstens 100 %.</translation>
    </message>
    <message>
        <source>The period ends before it begins; turn it round.</source>
        <translation>Der Zeitraum endet, bevor er beginnt; bitte umdrehen.</translation>
    </message>
    <message>
        <source>The property needs a price and a rate first.</source>
        <translation>Das Objekt braucht zuerst einen Preis und einen Provisionssatz.</translation>
    </message>
    <message>
        <source>The rating lies between %s and %s.</source>
        <translation>Die Bewertung liegt zwischen %s und %s.</translation>
    </message>
    <message>
        <source>The rating lies between 0 and %s.</source>
        <translation>Die Bewertung liegt zwischen 0 und %s.</translation>
    </message>
    <message>
        <source>The row has %s cells, but there are %s columns.</source>
        <translation>Die Zeile hat %s Zellen, es gibt aber nur %s Spalten.</translation>
    </message>
    <message>
        <source>The row has neither a name nor a company.</source>
        <translation>Die Zeile hat weder Namen noch Firma.</translation>
    </message>
    <message>
        <source>The row has neither a title nor a name.</source>
        <translation>Die Zeile hat weder Titel noch Namen.</translation>
    </message>
    <message>
        <source>The row needs a card, a moment and a stage.</source>
        <translation>Die Zeile braucht Karte, Zeitpunkt und Phase.</translation>
    </message>
    <message>
        <source>The score %s is not on the scale %s. Correct it, or say another scale.</source>
        <translation>%s Punkte gibt es auf der Skala %s nicht. Berichtigen Sie die Punkte oder die Skala.</translation>
    </message>
    <message>
        <source>The stage %s is unknown; the card goes to %s and keeps it in its notes.</source>
        <translation>Die Phase %s ist unbekannt; die Karte kommt nach %s, das Wort steht in den Notizen.</translation>
    </message>
    <message>
        <source>The table has more than %s columns.</source>
        <translation>Die Tabelle hat mehr als %s Spalten.</translation>
    </message>
    <message>
        <source>The table has more than %s rows. Split it first.</source>
        <translation>Die Tabelle hat mehr als %s Zeilen. Bitte teilen Sie sie vorher auf.</translation>
    </message>
    <message>
        <source>The text in column %s is too long.</source>
        <translation>Der Text in der Spalte %s ist zu lang.</translation>
    </message>
    <message>
        <source>The text “%s…” is too long: its field takes %s bytes.</source>
        <translation>Der Text „%s…“ ist zu lang: In das Feld passen %s Bytes.</translation>
    </message>
    <message>
        <source>The tipster’s fee is at most 100 %.</source>
        <translation>Das Honorar des Tippgebers ist höchstens 100 %.</translation>
    </message>
    <message>
        <source>There is no column %s. There are: %s.</source>
        <translation>Die Spalte %s gibt es nicht. Vorhanden sind: %s.</translation>
    </message>
    <message>
        <source>There is no contact called %s.</source>
        <translation>Es gibt keinen Kontakt namens %s.</translation>
    </message>
    <message>
        <source>There is no energy class “%s”. Choose one from A+ to H.</source>
        <translation>Eine Energieklasse „%s“ gibt es nicht. Eine von A+ bis H wählen.</translation>
    </message>
    <message>
        <source>There is no field %s. There are: %s.</source>
        <translation>Das Feld %s gibt es nicht. Vorhanden sind: %s.</translation>
    </message>
    <message>
        <source>There is no file %s; name another with --store.</source>
        <translation>Die Datei %s gibt es nicht; eine andere lässt sich mit --store nennen.</translation>
    </message>
    <message>
        <source>There is no journey %s. There are: %s.</source>
        <translation>Es gibt keine Reise %s. Vorhanden: %s.</translation>
    </message>
    <message>
        <source>There is no persona %s. There are: %s.</source>
        <translation>Es gibt keine Persona %s. Es gibt: %s.</translation>
    </message>
    <message>
        <source>There is no stage %s in the journey %s. There are: %s.</source>
        <translation>Es gibt keine Phase %s in der Reise %s. Vorhanden: %s.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>There is nothing to import. Row %s: %s</source>
        <translation>Es gibt nichts zu importieren. Zeile %s: %s</translation>
    </message>
    <message>
        <source>This JSON cannot be read: it is too deep or too long.</source>
        <translation>Dieses JSON lässt sich nicht lesen: Es ist zu tief verschachtelt oder enthält zu lange Zahlen.</translation>
    </message>
    <message>
        <source>This card has left the stage meanwhile.</source>
        <translation>Diese Karte hat die Phase inzwischen verlassen.</translation>
    </message>
    <message>
        <source>This card no longer exists.</source>
        <translation>Diese Karte gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This contact no longer exists.</source>
        <translation>Diesen Kontakt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This improvement no longer exists.</source>
        <translation>Diese Verbesserung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the table as CSV (UTF-8) first.</source>
        <translation>Das ist keine Textdatei. Speichern Sie die Tabelle zuerst als CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This is past. Only today can be changed.</source>
        <translation>Das ist vergangen. Ändern lässt sich nur der heutige Stand.</translation>
    </message>
    <message>
        <source>This journey no longer exists.</source>
        <translation>Diese Reise gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This journey no longer exists. Choose another one.</source>
        <translation>Diese Reise gibt es nicht mehr. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This note no longer exists.</source>
        <translation>Diese Notiz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This persona no longer exists.</source>
        <translation>Diese Persona gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This picture cannot be used; choose a PNG or JPEG.</source>
        <translation>Dieses Bild lässt sich nicht verwenden; wählen Sie ein PNG oder JPEG.</translation>
    </message>
    <message>
        <source>This property has no card of its owner. Make one for it first.</source>
        <translation>Zu diesem Objekt gibt es keine Karte des Eigentümers. Bitte zuerst eine anlegen.</translation>
    </message>
    <message>
        <source>This property is sold to %s. End that link first.</source>
        <translation>Dieses Objekt ist an %s verkauft. Bitte zuerst diese Verknüpfung lösen.</translation>
    </message>
    <message>
        <source>This property no longer exists.</source>
        <translation>Dieses Objekt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This row belongs to every map. Hide it instead.</source>
        <translation>Diese Zeile gehört zu jeder Karte. Blenden Sie sie stattdessen aus.</translation>
    </message>
    <message>
        <source>This row no longer exists.</source>
        <translation>Diese Zeile gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This search profile no longer exists.</source>
        <translation>Dieses Suchprofil gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This stage no longer exists.</source>
        <translation>Diese Phase gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This stage no longer exists. Choose another one.</source>
        <translation>Diese Phase gibt es nicht mehr. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This sub-stage no longer exists.</source>
        <translation>Diese Teilphase gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This sub-stage no longer exists. Open its stage again.</source>
        <translation>Diese Teilphase gibt es nicht mehr. Öffnen Sie ihre Phase noch einmal.</translation>
    </message>
    <message>
        <source>This task no longer exists.</source>
        <translation>Diese Aufgabe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This wait has changed meanwhile.</source>
        <translation>Dieses Warten hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Tipster and partner together get at most 100 % of the commission.</source>
        <translation>Tippgeber und Partner bekommen zusammen höchstens 100 % der Provision.</translation>
    </message>
    <message>
        <source>Two stages have the same key.</source>
        <translation>Zwei Phasen haben denselben Schlüssel.</translation>
    </message>
    <message>
        <source>Two sub-stages are called %s; give one another name.</source>
        <translation>Zwei Teilphasen heißen %s; geben Sie einer einen anderen Namen.</translation>
    </message>
    <message>
        <source>VAT lies between 0 and 100 %.</source>
        <translation>Die MwSt. liegt zwischen 0 und 100 %.</translation>
    </message>
    <message>
        <source>What others get is not below zero.</source>
        <translation>Was andere bekommen, ist nicht kleiner als null.</translation>
    </message>
    <message>
        <source>a task is a table with key, anchor and due</source>
        <translation>eine Aufgabe ist eine Tabelle mit key, anchor und due</translation>
    </message>
    <message>
        <source>a task needs a key</source>
        <translation>eine Aufgabe braucht einen Schlüssel (key)</translation>
    </message>
    <message>
        <source>a task needs a title (de or en)</source>
        <translation>eine Aufgabe braucht einen Titel (de oder en)</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>der Zugriff ist verweigert</translation>
    </message>
    <message>
        <source>anchor must be enter, exit, end_of_year, field:&lt;name&gt; or event:&lt;kind&gt;, not “%s”</source>
        <translation>anchor muss enter, exit, end_of_year, field:&lt;Name&gt; oder event:&lt;Art&gt; sein, nicht „%s“</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>channel must be one of %s, not “%s”</source>
        <translation>channel muss eines von %s sein, nicht „%s“</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>den Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>repeat must lead forward by days like P7D, not “%s”</source>
        <translation>repeat muss um Tage nach vorn führen wie P7D, nicht „%s“</translation>
    </message>
    <message>
        <source>the disk cannot be written to</source>
        <translation>das Laufwerk ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>das Laufwerk ist voll</translation>
    </message>
    <message>
        <source>the key %s is used twice</source>
        <translation>der Schlüssel %s kommt zweimal vor</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>“%s” in column %s is no whole number.</source>
        <translation>„%s“ in Spalte %s ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%s” in column %s: ratings run from -2 to +2. Subtract 3 from ratings of 1 to 5.</source>
        <translation>„%s“ in Spalte %s: Bewertungen gehen von −2 bis +2. Ziehen Sie von Bewertungen von 1 bis 5 drei ab.</translation>
    </message>
    <message>
        <source>“%s” in column %s: write -2 to +2, or positive, neutral or negative.</source>
        <translation>„%s“ in Spalte %s: Schreiben Sie −2 bis +2 oder positiv, neutral oder negativ.</translation>
    </message>
    <message>
        <source>“%s” is no scale: write 1-5 or 0-10.</source>
        <translation>„%s“ ist keine Skala: Schreiben Sie 1-5 oder 0-10.</translation>
    </message>
</context>
<context>
    <name>ExitLink</name>
    <message>
        <source>Complete the details: %s</source>
        <translation>Angaben nachtragen: %s</translation>
    </message>
</context>
<context>
    <name>ExitSheet</name>
    <message numerus="yes">
        <source>%n of %s required still missing.</source>
        <translation>
            <numerusform>%Ln von %s Angaben fehlt noch.</numerusform>
            <numerusform>%Ln von %s Angaben fehlen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>%s is in %s.</source>
        <translation>%s ist in %s.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Day of the task</source>
        <translation>Tag der Aufgabe</translation>
    </message>
    <message>
        <source>Finish %s</source>
        <translation>%s abschließen</translation>
    </message>
    <message>
        <source>Later, on</source>
        <translation>Später, am</translation>
    </message>
    <message>
        <source>Later: make a task for this day</source>
        <translation>Später: Aufgabe für diesen Tag anlegen</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Die Karte</translation>
    </message>
</context>
<context>
    <name>ExperienceBlock</name>
    <message>
        <source>Ease of use</source>
        <translation>Handhabung</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>How was it? Ratings, touchpoint and mood: hide</source>
        <translation>Wie war es? Bewertungen, Kontaktpunkt und Stimmung ausblenden</translation>
    </message>
    <message>
        <source>How was it? Ratings, touchpoint and mood: show</source>
        <translation>Wie war es? Bewertungen, Kontaktpunkt und Stimmung zeigen</translation>
    </message>
    <message>
        <source>Mood of the words</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Problem solved</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Kontaktpunkt</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All cards</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>All cards as a table, for Excel and other programs</source>
        <translation>Die Karten als Tabelle, für Excel und andere Programme</translation>
    </message>
    <message>
        <source>All journeys</source>
        <translation>Alle Reisen</translation>
    </message>
    <message>
        <source>An Excel workbook: the cards, and key figures with charts for each journey</source>
        <translation>Eine Excel-Mappe: die Karten und je Reise Kennzahlen mit Diagrammen</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>As shown now</source>
        <translation>Wie gerade gezeigt</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Complete, with history; can be imported again</source>
        <translation>Vollständig, mit Verlauf; lässt sich wieder importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>The board as a drawing that stays sharp at any size</source>
        <translation>Das Board als Zeichnung, in jeder Größe scharf</translation>
    </message>
    <message>
        <source>The board as a picture</source>
        <translation>Das Board als Bild</translation>
    </message>
    <message>
        <source>The board on paper, for the tax adviser or a partner</source>
        <translation>Das Board auf Papier, für Steuerberater oder Partner</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>%n change(s) not saved yet</source>
        <translation>
            <numerusform>%Ln Änderung noch nicht gespeichert</numerusform>
            <numerusform>%Ln Änderungen noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked card(s) went back</source>
        <translation>
            <numerusform>%Ln verknüpfte Karte ging zurück</numerusform>
            <numerusform>%Ln verknüpfte Karten gingen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s) no longer needed</source>
        <translation>
            <numerusform>%Ln offener Schritt entfällt</numerusform>
            <numerusform>%Ln offene Schritte entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own step(s) stay open</source>
        <translation>
            <numerusform>%Ln eigener Schritt bleibt offen</numerusform>
            <numerusform>%Ln eigene Schritte bleiben offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%s is back in %s</source>
        <translation>%s ist zurück in %s</translation>
    </message>
    <message>
        <source>All saved %s</source>
        <translation>Alles gespeichert %s</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Export what is saved …</source>
        <translation>Gespeichertes exportieren …</translation>
    </message>
    <message>
        <source>Redone – %s</source>
        <translation>Wiederholt – %s</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Undone – %s</source>
        <translation>Zurückgenommen – %s</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation>Die Datei wird geschrieben …</translation>
    </message>
    <message>
        <source>Written to %s</source>
        <translation>Geschrieben nach %s</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>Filter, %n active</source>
        <translation>
            <numerusform>Filter, %Ln aktiv</numerusform>
            <numerusform>Filter, %Ln aktiv</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>Tage in der Phase</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Kein nächster Schritt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>FilterStrip</name>
    <message>
        <source>After sales</source>
        <translation>After Sales</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Partners and notaries</source>
        <translation>Partner und Notariat</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>86 invented cards to try; one click on Undo takes them away</source>
        <translation>86 erfundene Karten zum Ausprobieren; ein Klick auf Rückgängig entfernt sie wieder</translation>
    </message>
    <message>
        <source>Add the first lead</source>
        <translation>Ersten Lead anlegen</translation>
    </message>
    <message>
        <source>Bring your data</source>
        <translation>Daten übernehmen</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Empty board</source>
        <translation>Leeres Board</translation>
    </message>
    <message>
        <source>Everything stays on this computer and can be undone.</source>
        <translation>Alles bleibt auf diesem Rechner und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Lists and histories as CSV, backups as JSON; you see a preview first</source>
        <translation>Listen und Verläufe als CSV, Sicherungen als JSON; mit Vorschau</translation>
    </message>
    <message>
        <source>Load sample</source>
        <translation>Beispiel laden</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>Six stages for owners and six for buyers; you can change all of them</source>
        <translation>Sechs Phasen für Eigentümer, sechs für Käufer, alle änderbar</translation>
    </message>
    <message>
        <source>What would you like to begin with?</source>
        <translation>Womit möchten Sie beginnen?</translation>
    </message>
</context>
<context>
    <name>FreshMatches</name>
    <message>
        <source>New matches</source>
        <translation>Neue Treffer</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht angesehen</translation>
    </message>
</context>
<context>
    <name>FreshView</name>
    <message>
        <source>I have seen them all</source>
        <translation>Alle gesehen</translation>
    </message>
    <message>
        <source>Nothing new. What fits after a change of a property or a profile comes here.</source>
        <translation>Nichts Neues. Was nach einer Änderung an Objekt oder Suchprofil neu passt, kommt hierher.</translation>
    </message>
</context>
<context>
    <name>GoalSection</name>
    <message>
        <source>Your goals</source>
        <translation>Ihre Ziele</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln Stand</numerusform>
            <numerusform>%Ln Stände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) do not fit their history. Nothing was changed; “kanban-app check” lists them, “kanban-app restore” brings a backup back.</source>
        <translation>
            <numerusform>%Ln Karte passt nicht zu ihrem Verlauf. Es wurde nichts verändert; „kanban-app check“ nennt sie, „kanban-app restore“ holt eine Sicherung zurück.</numerusform>
            <numerusform>%Ln Karten passen nicht zu ihrem Verlauf. Es wurde nichts verändert; „kanban-app check“ nennt sie, „kanban-app restore“ holt eine Sicherung zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup checked %s</source>
        <translation>Sicherung geprüft %s</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
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
    <name>HeightHandle</name>
    <message>
        <source>Drag to set the height, double-click for automatic</source>
        <translation>Ziehen ändert die Höhe, Doppelklick stellt sie wieder selbst ein</translation>
    </message>
    <message>
        <source>Height of the charts</source>
        <translation>Höhe der Diagramme</translation>
    </message>
</context>
<context>
    <name>IdentityFields</name>
    <message>
        <source>Asked for when a mandate (owner) or a purchase (buyer) becomes serious.</source>
        <translation>Wird erst gefragt, wenn es ernst wird: beim Eigentümer ab Erwerb, beim Käufer ab Fit.</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>The copy lies</source>
        <translation>Kopie liegt</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>The image is on the clipboard.</source>
        <translation>Das Bild liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Written to %s</source>
        <translation>Geschrieben nach %s</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen</numerusform>
            <numerusform>%Ln Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Columns recognised by name</source>
        <translation>Spalten an ihren Namen erkannt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Import läuft …</translation>
    </message>
    <message>
        <source>No column recognised – please assign them</source>
        <translation>Keine Spalte erkannt – bitte zuordnen</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Recognised: %s</source>
        <translation>Erkannt: %s</translation>
    </message>
    <message>
        <source>Still to be assigned: %s</source>
        <translation>Noch zuzuordnen: %s</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ImportRun</name>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
</context>
<context>
    <name>ImprovementDetails</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Delete improvement</source>
        <translation>Verbesserung löschen</translation>
    </message>
    <message>
        <source>Edit improvement</source>
        <translation>Verbesserung bearbeiten</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Measure: %s</source>
        <translation>Kennzahl: %s</translation>
    </message>
    <message>
        <source>Name the measure it shall change, and the verdict comes by itself.</source>
        <translation>Nennen Sie die Kennzahl, die sich ändern soll; das Urteil kommt dann von selbst.</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Doch nicht fertig</translation>
    </message>
</context>
<context>
    <name>ImprovementSheet</name>
    <message>
        <source>Begun on</source>
        <translation>Begonnen am</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Fertig am</translation>
    </message>
    <message>
        <source>Edit improvement</source>
        <translation>Verbesserung bearbeiten</translation>
    </message>
    <message>
        <source>Effect, 1 small to 5 large</source>
        <translation>Wirkung, 1 klein bis 5 groß</translation>
    </message>
    <message>
        <source>Effort, 1 small to 5 large</source>
        <translation>Aufwand, 1 klein bis 5 groß</translation>
    </message>
    <message>
        <source>Measure it shall change</source>
        <translation>Kennzahl, die sich ändern soll</translation>
    </message>
    <message>
        <source>New improvement</source>
        <translation>Neue Verbesserung</translation>
    </message>
    <message>
        <source>No measure: nothing to compare</source>
        <translation>Keine Kennzahl: nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Say in a few words what is to be improved.</source>
        <translation>Sagen Sie in wenigen Worten, was besser werden soll.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>What is to be improved</source>
        <translation>Was besser werden soll</translation>
    </message>
</context>
<context>
    <name>InfoPopover</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Zählt nicht</translation>
    </message>
</context>
<context>
    <name>InlineForm</name>
    <message>
        <source>What was typed before is here again.</source>
        <translation>Das zuletzt Geschriebene ist wieder da.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>InspectorLink</name>
    <message>
        <source>median %s</source>
        <translation>Median %s</translation>
    </message>
</context>
<context>
    <name>JoinLine</name>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>The card %s (%s) belongs to it.</source>
        <translation>Die Karte %s (%s) gehört dazu.</translation>
    </message>
</context>
<context>
    <name>JourneyDeeds</name>
    <message>
        <source>%s holds the stages, texts, targets and personas of the map; no card.</source>
        <translation>%s enthält Phasen, Texte, Ziele und Personas der Karte, aber keinen Kunden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy journey %s</source>
        <translation>Reise %s kopieren</translation>
    </message>
    <message>
        <source>Copy journey …</source>
        <translation>Reise kopieren …</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Delete empty journey</source>
        <translation>Leere Reise löschen</translation>
    </message>
    <message>
        <source>Export journey as template</source>
        <translation>Reise als Vorlage exportieren</translation>
    </message>
    <message>
        <source>Export journey as template …</source>
        <translation>Reise als Vorlage exportieren …</translation>
    </message>
    <message>
        <source>It begins with three stages and an empty map; both are yours to change.</source>
        <translation>Sie beginnt mit drei Phasen und einer leeren Karte; beides ändern Sie, wie Sie wollen.</translation>
    </message>
    <message>
        <source>Journeys (*.toml)</source>
        <translation>Reisen (*.toml)</translation>
    </message>
    <message>
        <source>New empty journey …</source>
        <translation>Neue leere Reise …</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>Neue Reise</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename journey %s</source>
        <translation>Reise %s umbenennen</translation>
    </message>
    <message>
        <source>Rename journey …</source>
        <translation>Reise umbenennen …</translation>
    </message>
    <message>
        <source>Template written</source>
        <translation>Vorlage geschrieben</translation>
    </message>
    <message>
        <source>The copy has the same stages and the same map, and no card.</source>
        <translation>Die Kopie hat dieselben Phasen und dieselbe Journey-Karte, aber keine Kunden.</translation>
    </message>
    <message>
        <source>The template was not written</source>
        <translation>Die Vorlage wurde nicht geschrieben</translation>
    </message>
</context>
<context>
    <name>JourneyLink</name>
    <message>
        <source>Add journey from file</source>
        <translation>Reise aus Datei hinzufügen</translation>
    </message>
    <message>
        <source>Add journey from file …</source>
        <translation>Reise aus Datei hinzufügen …</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Journeys (*.toml)</source>
        <translation>Reisen (*.toml)</translation>
    </message>
    <message>
        <source>Journeys and stages</source>
        <translation>Reisen und Phasen</translation>
    </message>
    <message>
        <source>Stages …</source>
        <translation>Phasen …</translation>
    </message>
    <message>
        <source>This journey cannot be added</source>
        <translation>Diese Reise lässt sich nicht hinzufügen</translation>
    </message>
</context>
<context>
    <name>JourneyNameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name auf Englisch</translation>
    </message>
    <message>
        <source>Name in German</source>
        <translation>Name auf Deutsch</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Keep or delete</source>
        <translation>Behalten oder löschen</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Aufbewahren bis</translation>
    </message>
    <message>
        <source>Nobody falls due in %s.</source>
        <translation>%s ist niemand fällig.</translation>
    </message>
    <message>
        <source>Whom no duty and no consent keeps any more. Nothing goes by itself.</source>
        <translation>Wen keine Pflicht und keine Einwilligung mehr hält. Von selbst verschwindet nichts.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Any way</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Am Schreibtisch</translation>
    </message>
    <message>
        <source>Brochure sent</source>
        <translation>Exposé gesendet</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Notary appointment</source>
        <translation>Notartermin</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Owner report sent</source>
        <translation>Eigentümerbericht gesendet</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Second viewing</source>
        <translation>Zweitbesichtigung</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Valuation visit</source>
        <translation>Bewertungstermin</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Besichtigung</translation>
    </message>
</context>
<context>
    <name>KnownHint</name>
    <message numerus="yes">
        <source>%n contact(s) of this name known already</source>
        <translation>
            <numerusform>%Ln Kontakt mit diesem Namen schon bekannt</numerusform>
            <numerusform>%Ln Kontakte mit diesem Namen schon bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Known already: %s</source>
        <translation>Schon bekannt: %s</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Use this contact</source>
        <translation>Diesen Kontakt verwenden</translation>
    </message>
</context>
<context>
    <name>LaneRow</name>
    <message>
        <source>%s further down</source>
        <translation>%s weiter nach unten</translation>
    </message>
    <message>
        <source>%s further up</source>
        <translation>%s weiter nach oben</translation>
    </message>
    <message>
        <source>Rename %s</source>
        <translation>%s umbenennen</translation>
    </message>
    <message>
        <source>Take %s away</source>
        <translation>%s entfernen</translation>
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
    <name>LanesPanel</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Drag the name of a row on the map to order it, or use Alt and the arrows.</source>
        <translation>Zum Ordnen den Namen einer Zeile auf der Karte ziehen, oder Alt und Pfeiltasten.</translation>
    </message>
    <message>
        <source>Name of a row of your own</source>
        <translation>Name einer eigenen Zeile</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rows of the map</source>
        <translation>Zeilen der Karte</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Nothing was lost in this period, and nothing stands still.</source>
        <translation>In diesem Zeitraum ging nichts verloren, und nichts steht still.</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>stands still or waits</source>
        <translation>steht still oder wartet</translation>
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
    <message>
        <source>your goal</source>
        <translation>Ihr Ziel</translation>
    </message>
</context>
<context>
    <name>LevelBar</name>
    <message>
        <source>Edit sub-stages</source>
        <translation>Teilphasen bearbeiten</translation>
    </message>
    <message>
        <source>One level up (Esc)</source>
        <translation>Eine Ebene höher (Esc)</translation>
    </message>
</context>
<context>
    <name>LevelCard</name>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Sub-stage</source>
        <translation>Teilphase</translation>
    </message>
</context>
<context>
    <name>LinkedSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Mitziehen</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>New lead from this client</source>
        <translation>Neuer Lead von diesem Kunden</translation>
    </message>
    <message>
        <source>Say who brought it …</source>
        <translation>Wer hat vermittelt? …</translation>
    </message>
    <message>
        <source>Somebody else brought it …</source>
        <translation>Herkunft ändern …</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>%s (not counted as a loss)</source>
        <translation>%s (zählt nicht als Verlust)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>Als verloren schließen</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Notiz (freiwillig)</translation>
    </message>
    <message>
        <source>The reasons show where deals get stuck. You can undo this.</source>
        <translation>Die Gründe zeigen, wo Geschäfte hängen bleiben. Lässt sich rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Why were %n card(s) lost?</source>
        <translation>
            <numerusform>Warum ging die Karte verloren?</numerusform>
            <numerusform>Warum gingen %Ln Karten verloren?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MandateGroup</name>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>It has ended. Agree a new one, or withdraw the property.</source>
        <translation>Der Auftrag ist abgelaufen. Neu vereinbaren oder das Objekt zurückziehen.</translation>
    </message>
    <message>
        <source>Kind of mandate</source>
        <translation>Auftragsart</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Not exclusive: other brokers and the owner himself may sell.</source>
        <translation>Nicht exklusiv: Andere Makler und der Eigentümer selbst dürfen verkaufen.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Kündigungsfrist</translation>
    </message>
    <message>
        <source>Notice can be given until %s. The step on the card comes two weeks before.</source>
        <translation>Kündigung bis %s möglich. Der Schritt auf der Karte kommt zwei Wochen vorher.</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Geschlossen am</translation>
    </message>
    <message>
        <source>The day it is signed on is still to come.</source>
        <translation>Der Tag der Unterschrift kommt erst noch.</translation>
    </message>
    <message>
        <source>The last day for notice was %s. Talk about renewal now.</source>
        <translation>Letzter Tag für die Kündigung war der %s. Jetzt über die Verlängerung sprechen.</translation>
    </message>
    <message>
        <source>The owner may still sell to somebody himself.</source>
        <translation>Der Eigentümer darf weiterhin selbst verkaufen.</translation>
    </message>
    <message>
        <source>The owner refers everybody to you. Agree this individually, not in standard terms.</source>
        <translation>Der Eigentümer verweist alle Interessenten an Sie. Einzeln vereinbaren, nicht nur in AGB.</translation>
    </message>
    <message>
        <source>The reminder on the card follows its last day.</source>
        <translation>Die Erinnerung auf der Karte richtet sich nach dem letzten Tag.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>ManyCards</name>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%Ln Karte ausgewählt</numerusform>
            <numerusform>%Ln Karten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Drag one of them to move all; the right mouse button offers the rest.</source>
        <translation>Ziehen Sie eine davon, bewegen sich alle; alles Weitere bietet die rechte Maustaste.</translation>
    </message>
    <message>
        <source>Net commission together</source>
        <translation>Provision netto zusammen</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%s (what-if)</source>
        <translation>%s (Planspiel)</translation>
    </message>
    <message>
        <source>%s a day</source>
        <translation>%s am Tag</translation>
    </message>
    <message>
        <source>%s d</source>
        <translation>%s T.</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s of 10</source>
        <translation>%s von 10</translation>
    </message>
    <message>
        <source>%s of max. %s</source>
        <translation>%s von max. %s</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ ergänzen</translation>
    </message>
    <message>
        <source>-2 to +2, mean</source>
        <translation>−2 bis +2, Mittel</translation>
    </message>
    <message>
        <source>Active clients</source>
        <translation>Aktive Kunden</translation>
    </message>
    <message>
        <source>Agreed commission</source>
        <translation>Vereinbarte Provision</translation>
    </message>
    <message>
        <source>Agreed deals</source>
        <translation>Vereinbarte Geschäfte</translation>
    </message>
    <message>
        <source>Agreed of asking price</source>
        <translation>Vereinbart vom Angebotspreis</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Einigungen</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Anspruch</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Zugänge</translation>
    </message>
    <message>
        <source>Arrivals by source</source>
        <translation>Zugänge nach Quelle</translation>
    </message>
    <message>
        <source>Arrivals from the loop</source>
        <translation>Zugänge aus dem Schwungrad</translation>
    </message>
    <message>
        <source>Brochures sent</source>
        <translation>Verschickte Exposés</translation>
    </message>
    <message>
        <source>Buyers won</source>
        <translation>Gewonnene Käufer</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Schwierigkeiten</translation>
    </message>
    <message>
        <source>Chances to expand</source>
        <translation>Ausbauchancen</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Abwanderung</translation>
    </message>
    <message>
        <source>Click: close again</source>
        <translation>Klick: wieder schließen</translation>
    </message>
    <message>
        <source>Click: open into sub-stages</source>
        <translation>Klick: in Teilphasen öffnen</translation>
    </message>
    <message>
        <source>Click: open into touchpoints</source>
        <translation>Klick: in Kontaktpunkte öffnen</translation>
    </message>
    <message>
        <source>Client care role</source>
        <translation>Betreuung</translation>
    </message>
    <message>
        <source>Client does</source>
        <translation>Kunde tut</translation>
    </message>
    <message>
        <source>Commission collected</source>
        <translation>Erhaltene Provision</translation>
    </message>
    <message>
        <source>Complete documents</source>
        <translation>Vollständige Unterlagen</translation>
    </message>
    <message>
        <source>Complete search profiles</source>
        <translation>Vollständige Suchprofile</translation>
    </message>
    <message>
        <source>Contracts due</source>
        <translation>Fällige Verträge</translation>
    </message>
    <message>
        <source>Conversion to %s</source>
        <translation>Conversion in %s</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Cost per lead</source>
        <translation>Kosten je Lead</translation>
    </message>
    <message>
        <source>Crossovers per client</source>
        <translation>Seitenwechsel je Kunde</translation>
    </message>
    <message>
        <source>Days on the market</source>
        <translation>Tage am Markt</translation>
    </message>
    <message>
        <source>Days to market</source>
        <translation>Tage bis Markt</translation>
    </message>
    <message>
        <source>Days to the notary</source>
        <translation>Tage bis Notar</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Handhabung</translation>
    </message>
    <message>
        <source>Exclusive mandates</source>
        <translation>Alleinaufträge</translation>
    </message>
    <message>
        <source>Expansion revenue</source>
        <translation>Ausbauumsatz</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erlebnis</translation>
    </message>
    <message>
        <source>Fallen through</source>
        <translation>Geplatzt</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Guiding question</source>
        <translation>Leitfrage</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Zufluss</translation>
    </message>
    <message>
        <source>Inquiries by source</source>
        <translation>Anfragen nach Quelle</translation>
    </message>
    <message>
        <source>Inquiries per listing</source>
        <translation>Anfragen je Objekt</translation>
    </message>
    <message>
        <source>Journey map: %s</source>
        <translation>Journey-Karte %s</translation>
    </message>
    <message>
        <source>Listening to clients</source>
        <translation>Kunden zuhören</translation>
    </message>
    <message>
        <source>Listings started</source>
        <translation>Vermarktungen begonnen</translation>
    </message>
    <message>
        <source>Loop gain</source>
        <translation>Selbstantrieb</translation>
    </message>
    <message>
        <source>Loop time</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Low %s</source>
        <translation>Tief %s</translation>
    </message>
    <message>
        <source>Mandates signed</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Marketing role</source>
        <translation>Vermarktung</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Median-Dauer</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>Net revenue retention</source>
        <translation>Umsatzerhalt netto</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Neue Kunden</translation>
    </message>
    <message>
        <source>New leads by source</source>
        <translation>Neue Leads nach Quelle</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>Nobody has rated yet: it is asked for when a card leaves a stage.</source>
        <translation>Noch keine Bewertung: Gefragt wird, wenn eine Karte eine Phase verlässt.</translation>
    </message>
    <message>
        <source>Notarised contracts</source>
        <translation>Beurkundete Verträge</translation>
    </message>
    <message>
        <source>Offers per listing</source>
        <translation>Angebote je Objekt</translation>
    </message>
    <message>
        <source>Offers received</source>
        <translation>Erhaltene Angebote</translation>
    </message>
    <message>
        <source>Onboarded</source>
        <translation>Eingeführt</translation>
    </message>
    <message>
        <source>Operations role</source>
        <translation>Abwicklung</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Verkaufschancen</translation>
    </message>
    <message>
        <source>Owners won</source>
        <translation>Gewonnene Eigentümer</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan …</source>
        <translation>Plan …</translation>
    </message>
    <message>
        <source>Plan: %s</source>
        <translation>Plan: %s</translation>
    </message>
    <message>
        <source>Price achieved</source>
        <translation>Preis erzielt</translation>
    </message>
    <message>
        <source>Problem solved</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Qualified inquiries</source>
        <translation>Qualifizierte Anfragen</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>Qualifizierte Leads</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Referrals per client</source>
        <translation>Empfehlungen je Kunde</translation>
    </message>
    <message>
        <source>Renewal rate</source>
        <translation>Verlängerungsquote</translation>
    </message>
    <message>
        <source>Repeats per client</source>
        <translation>Folgegeschäfte je Kunde</translation>
    </message>
    <message>
        <source>Reservations fallen through</source>
        <translation>Geplatzte Reservierungen</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Sales role</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Sales velocity</source>
        <translation>Verkaufstempo</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Unterstützung</translation>
    </message>
    <message>
        <source>Survey question</source>
        <translation>Umfragefrage</translation>
    </message>
    <message>
        <source>Target %s</source>
        <translation>Ziel %s</translation>
    </message>
    <message>
        <source>The plan in words</source>
        <translation>Plan in Worten</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Time to first success</source>
        <translation>Zeit bis zum ersten Erfolg</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Kontaktpunkte</translation>
    </message>
    <message>
        <source>Usage rate</source>
        <translation>Nutzungsquote</translation>
    </message>
    <message>
        <source>Valuation appointments</source>
        <translation>Bewertungstermine</translation>
    </message>
    <message>
        <source>Viewings agreed</source>
        <translation>Vereinbarte Besichtigungen</translation>
    </message>
    <message>
        <source>Viewings done</source>
        <translation>Besichtigungen</translation>
    </message>
    <message>
        <source>Viewings per listing</source>
        <translation>Besichtigungen je Objekt</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>measured, target</source>
        <translation>gemessen, Ziel</translation>
    </message>
    <message>
        <source>n = %s</source>
        <translation>n = %s</translation>
    </message>
    <message>
        <source>n = %s, too few</source>
        <translation>n = %s, zu wenige</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>planned %s</source>
        <translation>geplant %s</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>“%s”</source>
        <translation>„%s“</translation>
    </message>
</context>
<context>
    <name>MapCompare</name>
    <message>
        <source>Compare with …</source>
        <translation>Vergleichen mit …</translation>
    </message>
    <message>
        <source>a quarter before</source>
        <translation>ein Vierteljahr vorher</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>ein Jahr vorher</translation>
    </message>
    <message>
        <source>another day …</source>
        <translation>anderer Tag …</translation>
    </message>
    <message>
        <source>half a year before</source>
        <translation>ein halbes Jahr vorher</translation>
    </message>
</context>
<context>
    <name>MapPanels</name>
    <message>
        <source>Answers from 0 to 10</source>
        <translation>Antworten von 0 bis 10</translation>
    </message>
    <message>
        <source>Answers from 0 to 10, recommendation (NPS)</source>
        <translation>Antworten von 0 bis 10, Empfehlung (NPS)</translation>
    </message>
    <message>
        <source>Answers from 1 to 5</source>
        <translation>Antworten von 1 bis 5</translation>
    </message>
    <message>
        <source>Close column</source>
        <translation>Spalte schließen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Effort, effect and verdicts</source>
        <translation>Aufwand, Wirkung und Urteile</translation>
    </message>
    <message>
        <source>Hide this row</source>
        <translation>Diese Zeile ausblenden</translation>
    </message>
    <message>
        <source>Metrics and targets …</source>
        <translation>Kennzahlen und Ziele …</translation>
    </message>
    <message>
        <source>Open column</source>
        <translation>Spalte öffnen</translation>
    </message>
    <message>
        <source>Plan …</source>
        <translation>Plan …</translation>
    </message>
    <message>
        <source>Rows …</source>
        <translation>Zeilen …</translation>
    </message>
    <message>
        <source>Show quotes</source>
        <translation>Zitate zeigen</translation>
    </message>
    <message>
        <source>Sub-stages as a board</source>
        <translation>Teilphasen als Board</translation>
    </message>
</context>
<context>
    <name>MapPaper</name>
    <message>
        <source>Add journey from file …</source>
        <translation>Reise aus Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Journey map</source>
        <translation>Journey-Karte</translation>
    </message>
    <message>
        <source>Print or export the map %s</source>
        <translation>Journey-Karte %s drucken oder exportieren</translation>
    </message>
    <message>
        <source>Print or export …</source>
        <translation>Drucken oder exportieren …</translation>
    </message>
    <message>
        <source>Print, export and copy</source>
        <translation>Drucken, exportieren, kopieren</translation>
    </message>
</context>
<context>
    <name>MapPrintDialog</name>
    <message>
        <source>A drawing that stays sharp at any size.</source>
        <translation>Eine Zeichnung, die in jeder Größe scharf bleibt.</translation>
    </message>
    <message>
        <source>A picture for mails and slides.</source>
        <translation>Ein Bild für E-Mails und Folien.</translation>
    </message>
    <message>
        <source>All of it as text, stage by stage.</source>
        <translation>Alles als Text, Phase für Phase.</translation>
    </message>
    <message>
        <source>Fit one page</source>
        <translation>Auf eine Seite</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Names of clients beside their quotes</source>
        <translation>Namen der Kunden neben ihren Zitaten</translation>
    </message>
    <message>
        <source>One page of A4 shortens much; several pages show more, Markdown all.</source>
        <translation>Eine A4-Seite kürzt viel; mehrere Seiten zeigen mehr, Markdown alles.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Several pages</source>
        <translation>Mehrere Seiten</translation>
    </message>
    <message>
        <source>To print it, open the PDF and print it at 100 %.</source>
        <translation>Zum Drucken öffnen Sie das PDF und drucken es mit 100 %.</translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message>
        <source>Aimed at</source>
        <translation>Angestrebt</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Of how many</source>
        <translation>Von wie vielen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Story of the plan</source>
        <translation>Idealbild</translation>
    </message>
    <message>
        <source>mood %s</source>
        <translation>Stimmung %s</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenig</translation>
    </message>
</context>
<context>
    <name>MapTip</name>
    <message>
        <source>… Enter or a double click shows everything.</source>
        <translation>… Eingabe oder Doppelklick zeigt alles.</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht übernehmen</translation>
    </message>
</context>
<context>
    <name>MapsHeader</name>
    <message>
        <source>12 months</source>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>Add a journey</source>
        <translation>Reise hinzufügen</translation>
    </message>
    <message>
        <source>Add the journey “customer lifecycle”</source>
        <translation>Reise „Kundenlebenszyklus“ hinzufügen</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Journey map</source>
        <translation>Journey-Karte</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Which rows the map has, and in which order</source>
        <translation>Welche Zeilen die Karte hat, und in welcher Reihenfolge</translation>
    </message>
</context>
<context>
    <name>MatchChart</name>
    <message>
        <source>Price and demand</source>
        <translation>Preis und Nachfrage</translation>
    </message>
    <message>
        <source>today %s: %s</source>
        <translation>heute %s: %s</translation>
    </message>
</context>
<context>
    <name>MatchPane</name>
    <message>
        <source>Choose a line to see where its points come from.</source>
        <translation>Eine Zeile wählen, um zu sehen, woher die Punkte kommen.</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Fits after all</source>
        <translation>Passt doch</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link the buyer to this property</source>
        <translation>Käufer mit diesem Objekt verknüpfen</translation>
    </message>
    <message>
        <source>Must met: %s</source>
        <translation>Muss erfüllt: %s</translation>
    </message>
    <message>
        <source>Open the card of the linked buyer</source>
        <translation>Karte des verknüpften Käufers öffnen</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Verknüpfung öffnen</translation>
    </message>
    <message>
        <source>Price and demand</source>
        <translation>Preis und Nachfrage</translation>
    </message>
    <message>
        <source>Profiles with at least %s points by asking price, of %s profiles</source>
        <translation>Profile mit mindestens %s Punkten, je Angebotspreis, von %s Profilen</translation>
    </message>
    <message>
        <source>Proven money: %s, %s less than the price. No points depend on it.</source>
        <translation>Nachgewiesen sind %s, %s weniger als der Preis. Auf die Punkte hat das keinen Einfluss.</translation>
    </message>
    <message>
        <source>Search profile and weights</source>
        <translation>Suchprofil und Gewichte</translation>
    </message>
    <message>
        <source>What would make it fit</source>
        <translation>Was es passend machen würde</translation>
    </message>
    <message>
        <source>You said that it does not fit: %s</source>
        <translation>Als unpassend vermerkt: %s</translation>
    </message>
    <message>
        <source>of %s points</source>
        <translation>von %s Punkten</translation>
    </message>
    <message>
        <source>↑ ↓ another line</source>
        <translation>↑ ↓ wechseln</translation>
    </message>
</context>
<context>
    <name>MatchTable</name>
    <message>
        <source>%s of %s points</source>
        <translation>%s von %s Punkten</translation>
    </message>
    <message>
        <source>Excluded; without the must it would have</source>
        <translation>Ausgeschlossen; ohne das Muss wären es</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Sum of the points</source>
        <translation>Summe der Punkte</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>gesucht</translation>
    </message>
    <message>
        <source>Weight and share</source>
        <translation>Gewicht und Anteil</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Wishes and points</source>
        <translation>Wünsche und Punkte</translation>
    </message>
    <message>
        <source>must</source>
        <translation>Muss</translation>
    </message>
</context>
<context>
    <name>MatchingLink</name>
    <message>
        <source>Fitting buyers</source>
        <translation>Passende Käufer</translation>
    </message>
    <message>
        <source>No search profile yet. Open a buyer’s card and say there what he looks for.</source>
        <translation>Noch kein Suchprofil. Es entsteht auf der Karte eines Käufers: dort steht, was gesucht wird.</translation>
    </message>
    <message>
        <source>Nothing is offered yet.</source>
        <translation>Noch wird nichts angeboten.</translation>
    </message>
    <message>
        <source>Properties for %s</source>
        <translation>Objekte für %s</translation>
    </message>
    <message>
        <source>Search profiles</source>
        <translation>Suchprofile</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Effort and effect</source>
        <translation>Aufwand und Wirkung</translation>
    </message>
    <message>
        <source>What has effort and effect stands here.</source>
        <translation>Hier steht, was Aufwand und Wirkung hat.</translation>
    </message>
    <message>
        <source>do first</source>
        <translation>zuerst</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Afterwards these belong to %s</source>
        <translation>Danach hängen an %s</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Let the other one stay</source>
        <translation>Den anderen behalten</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>No duplicate</source>
        <translation>Keine Dublette</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phones, e-mails, roles, consents, tasks and notes of both stay. No number changes, and one step takes everything back.</source>
        <translation>Telefonnummern, E-Mails, Rollen, Einwilligungen, Aufgaben und Notizen beider bleiben. Keine Kennzahl ändert sich, ein Schritt nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Possibly the same person</source>
        <translation>Vielleicht dieselbe Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Very likely the same person</source>
        <translation>Sehr wahrscheinlich dieselbe Person</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
</context>
<context>
    <name>MiddleField</name>
    <message>
        <source>Not saved: several places are called so. Pick one of the list.</source>
        <translation>Nicht gespeichert: mehrere Orte heißen so. Einen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Not saved: this is only the beginning of a name. Pick one of the list.</source>
        <translation>Nicht gespeichert: Das ist erst der Anfang eines Namens. Einen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Not saved: this place is not known here. Take the nearest larger one.</source>
        <translation>Nicht gespeichert: Dieser Ort ist nicht bekannt. Den nächstgrößeren nehmen.</translation>
    </message>
</context>
<context>
    <name>MilestoneRow</name>
    <message>
        <source>%s (planned)</source>
        <translation>%s (geplant)</translation>
    </message>
</context>
<context>
    <name>MoneyBlock</name>
    <message>
        <source>Net commission</source>
        <translation>Provision netto</translation>
    </message>
    <message>
        <source>Weighted %s</source>
        <translation>Gewichtet %s</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>Not saved: write an amount like %s</source>
        <translation>Nicht gespeichert: Schreiben Sie den Betrag wie %s</translation>
    </message>
</context>
<context>
    <name>MoneyGroup</name>
    <message>
        <source>Agreed price</source>
        <translation>Vereinbarter Preis</translation>
    </message>
    <message>
        <source>Asking price</source>
        <translation>Angebotspreis</translation>
    </message>
    <message>
        <source>Buyer, net</source>
        <translation>Käufer, netto</translation>
    </message>
    <message>
        <source>Buyer, with VAT</source>
        <translation>Käufer, mit MwSt.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Honorar</translation>
    </message>
    <message>
        <source>Fee counted as</source>
        <translation>Honorar berechnet als</translation>
    </message>
    <message>
        <source>Fee in percent</source>
        <translation>Honorar in Prozent</translation>
    </message>
    <message>
        <source>Owner, net</source>
        <translation>Eigentümer, netto</translation>
    </message>
    <message>
        <source>Owner, with VAT</source>
        <translation>Eigentümer, mit MwSt.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Price and commission</source>
        <translation>Preis und Provision</translation>
    </message>
    <message>
        <source>Share of the commission</source>
        <translation>Provisionsanteil</translation>
    </message>
    <message>
        <source>The buyer is a consumer</source>
        <translation>Der Käufer ist Verbraucher</translation>
    </message>
    <message>
        <source>The buyer’s side: what his card is worth</source>
        <translation>Seite des Käufers: Wert seiner Karte</translation>
    </message>
    <message>
        <source>The owner’s side: what his card is worth</source>
        <translation>Seite des Eigentümers: Wert seiner Karte</translation>
    </message>
    <message>
        <source>Tipster</source>
        <translation>Tippgeber</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Wer zahlt</translation>
    </message>
    <message>
        <source>§§ 656a–656d BGB protect this buyer</source>
        <translation>§§ 656a–656d BGB schützen diesen Käufer</translation>
    </message>
</context>
<context>
    <name>Moods</name>
    <message>
        <source>angry</source>
        <translation>wütend</translation>
    </message>
    <message>
        <source>annoyed</source>
        <translation>verärgert</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>delighted</source>
        <translation>begeistert</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>neither good nor bad</source>
        <translation>weder gut noch schlecht</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>pleased</source>
        <translation>zufrieden</translation>
    </message>
    <message>
        <source>very bad</source>
        <translation>sehr schlecht</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>sehr gut</translation>
    </message>
</context>
<context>
    <name>NamesakesLink</name>
    <message>
        <source>Known: choose the contact …</source>
        <translation>Bekannt: Kontakt auswählen …</translation>
    </message>
    <message>
        <source>Known: use %s</source>
        <translation>Bekannt: %s verwenden</translation>
    </message>
    <message>
        <source>The card becomes his, and the new contact becomes one with him.</source>
        <translation>Die Karte gehört dann ihm, und der neue Kontakt geht in ihm auf.</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>Buyers and homes by place</source>
        <translation>Käufer und Objekte nach Ort</translation>
    </message>
    <message>
        <source>Buyers and homes by price</source>
        <translation>Käufer und Objekte nach Preis</translation>
    </message>
    <message>
        <source>Buyers: %s</source>
        <translation>Käufer: %s</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Ort</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>Nach Preis</translation>
    </message>
    <message>
        <source>Is being counted …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>No home on the market and no search profile says this yet.</source>
        <translation>Dazu sagt noch kein Objekt am Markt und kein Suchprofil etwas.</translation>
    </message>
    <message>
        <source>buyers : homes, buyers per home</source>
        <translation>Käufer : Objekte, je Objekt</translation>
    </message>
</context>
<context>
    <name>NewContactDialog</name>
    <message>
        <source>%s is reached this way already.</source>
        <translation>So wird schon %s erreicht.</translation>
    </message>
    <message>
        <source>A name, a phone number or an e-mail address is enough to begin with.</source>
        <translation>Für den Anfang genügt ein Name, eine Telefonnummer oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>Kontakt anlegen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Last name, first name</source>
        <translation>Nachname, Vorname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>NewMatchesLink</name>
    <message numerus="yes">
        <source>%n new match(es)</source>
        <translation>
            <numerusform>%Ln neuer Treffer</numerusform>
            <numerusform>%Ln neue Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%s for %s</source>
        <translation>%s für %s</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>New match: %s and %s</source>
        <translation>Neuer Treffer: %s und %s</translation>
    </message>
</context>
<context>
    <name>NewTask</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>NoContacts</name>
    <message>
        <source>Create “%s” as a new contact</source>
        <translation>„%s“ als neuen Kontakt anlegen</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>No contacts here. They come with new or imported cards, or like this:</source>
        <translation>Hier ist noch niemand. Kontakte kommen mit neuen oder importierten Karten oder so:</translation>
    </message>
    <message>
        <source>Nobody found with “%s”.</source>
        <translation>Niemand gefunden mit „%s“.</translation>
    </message>
</context>
<context>
    <name>NoLevels</name>
    <message>
        <source>%s has no sub-stages</source>
        <translation>%s hat keine Teilphasen</translation>
    </message>
    <message>
        <source>Make sub-stages</source>
        <translation>Teilphasen anlegen</translation>
    </message>
    <message>
        <source>Sub-stages tell what happens within a stage: advert, viewing, offer. Its cards begin in the first one; history and numbers of the stage stay as they are.</source>
        <translation>Teilphasen sagen, was innerhalb einer Phase geschieht: Anzeige, Besichtigung, Angebot. Ihre Karten beginnen in der ersten; Geschichte und Zahlen der Phase bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>NotAmongThem</name>
    <message>
        <source>Create “%s” as a new contact</source>
        <translation>„%s“ als neuen Kontakt anlegen</translation>
    </message>
    <message>
        <source>Not among them?</source>
        <translation>Nicht dabei?</translation>
    </message>
</context>
<context>
    <name>NotesGroup</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>NothingYet</name>
    <message>
        <source>As soon as cards come and move, this screen tells how many go on, how long it takes and what they may bring. Put the first cards on the board, or import them.</source>
        <translation>Sobald Karten kommen und sich bewegen, steht hier, wie viele weitergehen, wie lange es dauert und was sie bringen können. Die ersten Karten aufs Board legen oder importieren.</translation>
    </message>
    <message>
        <source>Nothing to measure yet</source>
        <translation>Noch nichts zu messen</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Zum Board</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Not saved: a number below zero makes no sense here</source>
        <translation>Nicht gespeichert: Unter null ergibt hier keinen Sinn</translation>
    </message>
    <message>
        <source>Not saved: at most %s</source>
        <translation>Nicht gespeichert: höchstens %s</translation>
    </message>
    <message>
        <source>Not saved: write a number like %s</source>
        <translation>Nicht gespeichert: eine Zahl wie %s eingeben</translation>
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
    <name>ObjectGroup</name>
    <message>
        <source>For sale or to let</source>
        <translation>Verkauf oder Vermietung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name and place are what the board shows on the card.</source>
        <translation>Name und Ort stehen so auf der Karte im Board.</translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation>Name auf der Karte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Place on the card</source>
        <translation>Ort auf der Karte</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Property number</source>
        <translation>Objektnummer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Take from the name: %s</source>
        <translation>Aus dem Namen übernehmen: %s</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Nach unten (Alt+Pfeil runter)</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Nach oben (Alt+Pfeil hoch)</translation>
    </message>
</context>
<context>
    <name>OwnWindow</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Years from %s to %s, please.</source>
        <translation>Bitte Jahre von %s bis %s.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Name, place, note, phone, command …</source>
        <translation>Name, Ort, Notiz, Telefon, Befehl …</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>schließt</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>nur Befehle</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>öffnet</translation>
    </message>
    <message>
        <source>shows the card on the board</source>
        <translation>zeigt die Karte auf dem Board</translation>
    </message>
</context>
<context>
    <name>PaletteLink</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Cards worked on last</source>
        <translation>Zuletzt bearbeitete Karten</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Everything is being read, one moment …</source>
        <translation>Alles wird noch gelesen, einen Moment …</translation>
    </message>
    <message>
        <source>Notes and activities</source>
        <translation>Notizen und Aktivitäten</translation>
    </message>
    <message>
        <source>Nothing has “%s” in it. Part of a name or number is enough.</source>
        <translation>Nirgends steht „%s“. Ein Teil von Name oder Nummer genügt.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Back to the wheel (Esc)</source>
        <translation>Zurück zum Rad (Esc)</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>%s and %s compared</source>
        <translation>%s und %s im Vergleich</translation>
    </message>
    <message>
        <source>%s more</source>
        <translation>%s weitere</translation>
    </message>
    <message>
        <source>%s to %s</source>
        <translation>%s bis %s</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>95 % interval: the range of true rates these figures fit (Wilson).</source>
        <translation>95-%-Intervall: der Bereich der wahren Quoten, zu denen diese Zahlen passen (Wilson).</translation>
    </message>
    <message>
        <source>All cards (%s)</source>
        <translation>Alle Karten (%s)</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>As of: %s</source>
        <translation>Stand: %s</translation>
    </message>
    <message>
        <source>Before the win</source>
        <translation>Vor dem Abschluss</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Came here</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Cells that differ are marked ≠; a difference alone proves nothing, mind n.</source>
        <translation>Zellen, die sich unterscheiden, tragen ≠; ein Unterschied allein beweist nichts, achten Sie auf n.</translation>
    </message>
    <message>
        <source>Conversion: cards that have gone on by now, of all that first came here in the period, open ones too; under 5 no share.</source>
        <translation>Conversion: Karten, die inzwischen weiter sind, von allen, die im Zeitraum zum ersten Mal hierher kamen, auch offenen; unter 5 kein Anteil.</translation>
    </message>
    <message>
        <source>Curves: mean of the ratings from -2 to +2, n = number of ratings; under 5 ratings no point.</source>
        <translation>Kurven: Mittel der Bewertungen von −2 bis +2, n = Zahl der Bewertungen; unter 5 Bewertungen kein Punkt.</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>Tage in Phase</translation>
    </message>
    <message>
        <source>Figures: measured in bold, target grey; tick met, dash close to it, triangle missed.</source>
        <translation>Kennzahlen: gemessen fett, Ziel grau; Haken erreicht, Strich nahe dran, Dreieck verfehlt.</translation>
    </message>
    <message>
        <source>Hatched: cards still undecided, or a period that is still running. Grey: lost cards.</source>
        <translation>Schraffiert: noch unentschiedene Karten oder ein Zeitabschnitt, der noch läuft. Grau: verlorene Karten.</translation>
    </message>
    <message>
        <source>Journey map: %s</source>
        <translation>Journey-Karte %s</translation>
    </message>
    <message>
        <source>Left out, as empty: %s.</source>
        <translation>Leer und weggelassen: %s.</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Median Tage</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Only what is measured is compared: texts, targets and plan of a map have no past. Cells that differ are marked ≠; a difference alone proves nothing, mind n.</source>
        <translation>Verglichen wird nur Gemessenes: Texte, Ziele und Plan der Karte haben keine Vergangenheit. Zellen, die sich unterscheiden, tragen ≠; ein Unterschied allein beweist nichts, achten Sie auf n.</translation>
    </message>
    <message>
        <source>Page %s of %s</source>
        <translation>Seite %s von %s</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Priority 1 comes first. “… +3”: three more entries.</source>
        <translation>Priorität 1 zuerst. „… +3“: drei weitere Einträge.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Shortened to fit the page: several pages tell more, Markdown tells all.</source>
        <translation>Für die Seite gekürzt: Mehrere Seiten sagen mehr, Markdown sagt alles.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Stages %s–%s of %s</source>
        <translation>Phasen %s–%s von %s</translation>
    </message>
    <message>
        <source>Thin, with large hollow marks: the plan.</source>
        <translation>Dünn mit großen hohlen Zeichen: der Plan.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Throughput and conversion</source>
        <translation>Durchsatz und Conversion</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>rows %s–%s of %s</source>
        <translation>Zeilen %s–%s von %s</translation>
    </message>
</context>
<context>
    <name>PapersGroup</name>
    <message>
        <source>%s of %s present</source>
        <translation>%s von %s liegen vor</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Weitere Unterlage</translation>
    </message>
    <message>
        <source>Name it and press Enter</source>
        <translation>Bezeichnung eingeben, dann Enter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Remove this paper</source>
        <translation>Unterlage entfernen</translation>
    </message>
</context>
<context>
    <name>ParkDialog</name>
    <message>
        <source>A resting card does not age. It wakes up in the same stage.</source>
        <translation>Eine ruhende Karte altert nicht. Sie wacht in derselben Phase wieder auf.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation>Wählen Sie einen Tag nach heute.</translation>
    </message>
    <message>
        <source>Let rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Let rest until</source>
        <translation>Ruhen lassen bis</translation>
    </message>
    <message>
        <source>On a day of my own</source>
        <translation>Bis zu einem anderen Tag</translation>
    </message>
    <message>
        <source>One month</source>
        <translation>Einen Monat</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Eine Woche</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>Drei Monate</translation>
    </message>
</context>
<context>
    <name>PastLink</name>
    <message>
        <source>As of %s</source>
        <translation>Stand %s</translation>
    </message>
</context>
<context>
    <name>PastStrip</name>
    <message>
        <source>A day back</source>
        <translation>Einen Tag zurück</translation>
    </message>
    <message>
        <source>A day on</source>
        <translation>Einen Tag weiter</translation>
    </message>
    <message>
        <source>A week back</source>
        <translation>Eine Woche zurück</translation>
    </message>
    <message>
        <source>A week on</source>
        <translation>Eine Woche weiter</translation>
    </message>
    <message>
        <source>As of: %s,</source>
        <translation>Stand: %s,</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Day of the history</source>
        <translation>Tag im Verlauf</translation>
    </message>
    <message>
        <source>How fast the days go by</source>
        <translation>Wie schnell die Tage vergehen</translation>
    </message>
    <message>
        <source>Let the days go by</source>
        <translation>Tage vergehen lassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>tageweise</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>wochenweise</translation>
    </message>
    <message>
        <source>in the evening. View only.</source>
        <translation>abends. Nur ansehen.</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>%s earlier</source>
        <translation>%s früher</translation>
    </message>
    <message>
        <source>%s later</source>
        <translation>%s später</translation>
    </message>
    <message>
        <source>Back to the periods up to today</source>
        <translation>Zurück zu den Zeitabschnitten bis heute</translation>
    </message>
    <message>
        <source>Nothing was counted since; these are the last periods that show anything.</source>
        <translation>Seither wurde nichts gezählt; das sind die letzten Zeitabschnitte, in denen etwas geschah.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message numerus="yes">
        <source>%n case(s) with course, answers and checklist</source>
        <translation>
            <numerusform>%Ln Vorgang mit Verlauf, Angaben und Checkliste</numerusform>
            <numerusform>%Ln Vorgänge mit Verlauf, Angaben und Checkliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%Ln Einwilligung</numerusform>
            <numerusform>%Ln Einwilligungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%Ln E-Mail-Adresse</numerusform>
            <numerusform>%Ln E-Mail-Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own property(s)</source>
        <translation>
            <numerusform>%Ln eigenes Objekt</numerusform>
            <numerusform>%Ln eigene Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%Ln Telefonnummer</numerusform>
            <numerusform>%Ln Telefonnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n search profile(s)</source>
        <translation>
            <numerusform>%Ln Suchprofil</numerusform>
            <numerusform>%Ln Suchprofile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s), visit(s) and note(s)</source>
        <translation>
            <numerusform>%Ln Gespräch, Termin oder Notiz</numerusform>
            <numerusform>%Ln Gespräche, Termine und Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%s of the commission</source>
        <translation>%s der Provision</translation>
    </message>
    <message>
        <source>%s to %s</source>
        <translation>%s bis %s</translation>
    </message>
    <message>
        <source>%s, since %s</source>
        <translation>%s, seit %s</translation>
    </message>
    <message>
        <source>A business partner with whom the sale is shared</source>
        <translation>Ein Geschäftspartner, mit dem der Verkauf geteilt wird</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Agreed price</source>
        <translation>Vereinbarter Preis</translation>
    </message>
    <message>
        <source>Amount financed</source>
        <translation>Finanzierter Betrag</translation>
    </message>
    <message>
        <source>Around a place</source>
        <translation>Umkreis</translation>
    </message>
    <message>
        <source>As long as one of your cases is open, and after that:</source>
        <translation>Solange ein Vorgang offen ist, und danach:</translation>
    </message>
    <message>
        <source>As long as one of your cases is open.</source>
        <translation>Solange ein Vorgang offen ist.</translation>
    </message>
    <message>
        <source>As of %s</source>
        <translation>Stand %s</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>Frei ab</translation>
    </message>
    <message>
        <source>Begun in stage “%s”</source>
        <translation>Begonnen in Phase „%s“</translation>
    </message>
    <message>
        <source>Begun on %s and not stored yet: what was typed is in the data file.</source>
        <translation>Begonnen am %s und noch nicht gespeichert; das Getippte steht in der Datendatei.</translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n change(s) of these data are kept so that they can be undone.</source>
        <translation>
            <numerusform>Daneben ist %Ln Änderung dieser Daten aufgehoben, um sie rückgängig machen zu können.</numerusform>
            <numerusform>Daneben sind %Ln Änderungen dieser Daten aufgehoben, um sie rückgängig machen zu können.</numerusform>
        </translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>By computer</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>Ausweis gültig bis</translation>
    </message>
    <message>
        <source>Changes and drafts</source>
        <translation>Änderungen und Entwürfe</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Commission expected</source>
        <translation>Erwartete Provision</translation>
    </message>
    <message>
        <source>Commission model</source>
        <translation>Provisionsmodell</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connected with the other side of the sale</source>
        <translation>Mit der anderen Seite des Geschäfts verbunden</translation>
    </message>
    <message>
        <source>Connection with the other side ended</source>
        <translation>Verbindung mit der anderen Seite beendet</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Contacting you on the ways you agreed to</source>
        <translation>Sie auf den Wegen ansprechen, denen Sie zugestimmt haben</translation>
    </message>
    <message>
        <source>Controller: name, address and contact of the broker</source>
        <translation>Verantwortlich: Name, Anschrift, Kontakt des Maklers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Data stored about %s</source>
        <translation>Gespeicherte Daten zu %s</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Ended without a contract</source>
        <translation>Ohne Vertrag beendet</translation>
    </message>
    <message>
        <source>Energy certificate</source>
        <translation>Energieausweis</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Erwarteter Abschluss</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Financing</source>
        <translation>Finanzierung</translation>
    </message>
    <message>
        <source>Finding a property for you and arranging its purchase</source>
        <translation>Für Sie eine Immobilie suchen und den Kauf vermitteln</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>From yourself and from the work on your cases</source>
        <translation>Von Ihnen selbst und aus der Arbeit an Ihren Vorgängen</translation>
    </message>
    <message>
        <source>Handed over to another journey</source>
        <translation>An eine andere Reise übergeben</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How the cases came in: %s</source>
        <translation>So kamen die Vorgänge zustande: %s</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identifizierung</translation>
    </message>
    <message>
        <source>Identifying you under the money laundering act</source>
        <translation>Sie nach dem Geldwäschegesetz identifizieren</translation>
    </message>
    <message>
        <source>Information under Art. 15 GDPR, as of %s.</source>
        <translation>Auskunft nach Art. 15 DSGVO, Stand %s Uhr.</translation>
    </message>
    <message>
        <source>Keeping records as the law demands</source>
        <translation>Unterlagen so lange aufbewahren, wie es das Gesetz verlangt</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Behalten bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Living area</source>
        <translation>Wohnfläche</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Mandate ends on</source>
        <translation>Mandat endet am</translation>
    </message>
    <message>
        <source>Merged into this contact</source>
        <translation>Zusammengeführt mit</translation>
    </message>
    <message>
        <source>Milestone: %s</source>
        <translation>Meilenstein: %s</translation>
    </message>
    <message>
        <source>Move in by</source>
        <translation>Einzug bis</translation>
    </message>
    <message>
        <source>Must have</source>
        <translation>Muss</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>No consent to be contacted is stored.</source>
        <translation>Es ist keine Einwilligung in Werbung gespeichert.</translation>
    </message>
    <message>
        <source>No period keeps your data; once a year it is looked at what can be deleted.</source>
        <translation>Keine Frist hält Ihre Daten fest; einmal im Jahr wird durchgesehen, was gelöscht werden kann.</translation>
    </message>
    <message>
        <source>Note on the end</source>
        <translation>Notiz zum Ende</translation>
    </message>
    <message>
        <source>Noted for this</source>
        <translation>Dazu notiert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing is decided about you by computer.</source>
        <translation>Über Sie wird nichts automatisch entschieden.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Own home to sell</source>
        <translation>Eigenes zu verkaufen</translation>
    </message>
    <message>
        <source>Own properties</source>
        <translation>Eigene Objekte</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Angaben zur Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>Points done</source>
        <translation>Erledigte Punkte</translation>
    </message>
    <message>
        <source>Portals</source>
        <translation>Portale</translation>
    </message>
    <message>
        <source>Portals that showed your property: %s</source>
        <translation>Portale, die Ihr Objekt gezeigt haben: %s</translation>
    </message>
    <message>
        <source>Preferred way</source>
        <translation>Bevorzugter Weg</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Proof of financing</source>
        <translation>Finanzierungsnachweis</translation>
    </message>
    <message>
        <source>Properties compared</source>
        <translation>Verglichene Objekte</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Resting until</source>
        <translation>Ruht bis</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Search profile</source>
        <translation>Suchprofil</translation>
    </message>
    <message>
        <source>Search profile and properties are compared by points. What follows from it is decided by the broker alone.</source>
        <translation>Suchprofil und Objekte werden nach Punkten verglichen. Was daraus folgt, entscheidet allein der Makler.</translation>
    </message>
    <message>
        <source>Selling your property: preparing and fulfilling the mandate</source>
        <translation>Ihre Immobilie verkaufen: den Maklervertrag anbahnen und erfüllen</translation>
    </message>
    <message>
        <source>Settling what you brought or share</source>
        <translation>Abrechnen, was Sie vermittelt haben oder woran Sie beteiligt sind</translation>
    </message>
    <message>
        <source>Shared business</source>
        <translation>Gemeinschaftsgeschäfte</translation>
    </message>
    <message>
        <source>Sold to, or bought from, the other side</source>
        <translation>Geschäft mit der anderen Seite geschlossen</translation>
    </message>
    <message>
        <source>Somebody else bought this property</source>
        <translation>Das Objekt ging an jemand anderen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Stage “%s”</source>
        <translation>Phase „%s“</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stored since</source>
        <translation>Gespeichert seit</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Taken over into stage “%s”</source>
        <translation>Übernommen in Phase „%s“</translation>
    </message>
    <message>
        <source>Taken up again in stage “%s”</source>
        <translation>Wieder aufgenommen in Phase „%s“</translation>
    </message>
    <message>
        <source>Talks, visits and notes</source>
        <translation>Gespräche, Termine und Notizen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>The buyer pays</source>
        <translation>Käufer zahlt</translation>
    </message>
    <message>
        <source>The notary of the purchase</source>
        <translation>Das Notariat, das den Kauf beurkundet</translation>
    </message>
    <message>
        <source>The other side of the purchase (owner or buyer)</source>
        <translation>Die andere Seite des Geschäfts (Eigentümer oder Käufer)</translation>
    </message>
    <message>
        <source>The owner pays</source>
        <translation>Eigentümer zahlt</translation>
    </message>
    <message>
        <source>The program itself sends nothing: the data lie on the broker&apos;s computer. Who else got some of them and is not noted here, the broker tells you.</source>
        <translation>Das Programm selbst gibt nichts weiter: Die Daten liegen auf dem Rechner des Maklers. Weitere Empfänger, die hier nicht vermerkt sind, nennt Ihnen der Makler.</translation>
    </message>
    <message>
        <source>This letter tells in words what is stored about you. The complete raw data come with it as a JSON file if you wish, to be read by machines (Art. 20 GDPR).</source>
        <translation>Dieses Schreiben sagt in Worten, was über Sie gespeichert ist. Die vollständigen Rohdaten gibt es auf Wunsch dazu als JSON-Datei, maschinenlesbar (Art. 20 DSGVO).</translation>
    </message>
    <message>
        <source>Tip given</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Usable area</source>
        <translation>Nutzfläche</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Waiting on</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What you brought</source>
        <translation>Was Sie vermittelt haben</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>Welche Daten</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Zu wem</translation>
    </message>
    <message>
        <source>Working on your request, and keeping in touch</source>
        <translation>Ihr Anliegen bearbeiten und in Verbindung bleiben</translation>
    </message>
    <message>
        <source>Year built</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>You may have wrong data corrected, have data erased or their use restricted, object to their use, take back a consent at any time, and complain to a data protection authority (Art. 15 to 22 and 77 GDPR).</source>
        <translation>Sie können falsche Daten berichtigen und Daten löschen oder ihre Nutzung einschränken lassen, der Nutzung widersprechen, eine Einwilligung jederzeit zurücknehmen und sich bei einer Datenschutzbehörde beschweren (Art. 15 bis 22 und 77 DSGVO).</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>Ihre Rechte</translation>
    </message>
    <message>
        <source>Your stored data</source>
        <translation>Ihre gespeicherten Daten</translation>
    </message>
    <message>
        <source>a case of somebody else</source>
        <translation>ein Vorgang einer anderen Person</translation>
    </message>
    <message>
        <source>a property without a name</source>
        <translation>ein Objekt ohne Namen</translation>
    </message>
    <message>
        <source>about the stage %s</source>
        <translation>zur Phase %s</translation>
    </message>
    <message>
        <source>at first: %s</source>
        <translation>anfangs: %s</translation>
    </message>
    <message>
        <source>concluded</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>deleted, can still be undone</source>
        <translation>gelöscht, noch zurücknehmbar</translation>
    </message>
    <message>
        <source>done on %s</source>
        <translation>erledigt am %s</translation>
    </message>
    <message>
        <source>ease of use</source>
        <translation>Handhabung</translation>
    </message>
    <message>
        <source>ended without a contract</source>
        <translation>ohne Vertrag beendet</translation>
    </message>
    <message>
        <source>feeling</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>fits by %s of 100 points</source>
        <translation>passt zu %s von 100 Punkten</translation>
    </message>
    <message>
        <source>found %s (-2 to +2)</source>
        <translation>fand %s (−2 bis +2)</translation>
    </message>
    <message>
        <source>from %s</source>
        <translation>ab %s</translation>
    </message>
    <message>
        <source>from %s on: %s</source>
        <translation>ab %s: %s</translation>
    </message>
    <message>
        <source>from you</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>identification</source>
        <translation>Ausweisdaten</translation>
    </message>
    <message>
        <source>last used on %s</source>
        <translation>zuletzt genutzt am %s</translation>
    </message>
    <message>
        <source>link ended</source>
        <translation>Verknüpfung gelöst</translation>
    </message>
    <message>
        <source>linked with another property</source>
        <translation>mit anderem Objekt verknüpft</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>mood %s (-2 to +2)</source>
        <translation>Stimmung %s (−2 bis +2)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>not compared at present</source>
        <translation>wird zurzeit nicht verglichen</translation>
    </message>
    <message>
        <source>not wanted: %s</source>
        <translation>nicht gewünscht: %s</translation>
    </message>
    <message numerus="yes">
        <source>notice of %n day(s)</source>
        <translation>
            <numerusform>Kündigungsfrist %Ln Tag</numerusform>
            <numerusform>Kündigungsfrist %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>objection: %s</source>
        <translation>Einwand: %s</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>Angaben zur Person</translation>
    </message>
    <message>
        <source>problem solved</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>proof: %s</source>
        <translation>Nachweis: %s</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>abgelegt</translation>
    </message>
    <message>
        <source>rated %s of %s</source>
        <translation>bewertet mit %s von %s</translation>
    </message>
    <message>
        <source>recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>recommended by another person</source>
        <translation>von einer anderen Person empfohlen</translation>
    </message>
    <message>
        <source>set by the broker</source>
        <translation>vom Makler festgelegt</translation>
    </message>
    <message>
        <source>to buy</source>
        <translation>zum Kauf</translation>
    </message>
    <message>
        <source>to rent</source>
        <translation>zur Miete</translation>
    </message>
    <message>
        <source>to you</source>
        <translation>an Sie</translation>
    </message>
    <message>
        <source>until %s</source>
        <translation>bis %s</translation>
    </message>
    <message>
        <source>up to %s</source>
        <translation>bis %s</translation>
    </message>
    <message>
        <source>withdrawn on %s</source>
        <translation>widerrufen am %s</translation>
    </message>
    <message>
        <source>within %s</source>
        <translation>%s um einen Ort</translation>
    </message>
    <message>
        <source>wording: %s</source>
        <translation>Wortlaut: %s</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>PersonaFilter</name>
    <message>
        <source>Whose numbers</source>
        <translation>Wessen Zahlen</translation>
    </message>
</context>
<context>
    <name>PersonaForm</name>
    <message>
        <source>Choose picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Goals, one per line</source>
        <translation>Ziele, je Zeile eines</translation>
    </message>
    <message>
        <source>In the client&apos;s own words</source>
        <translation>In den Worten des Kunden</translation>
    </message>
    <message>
        <source>Name, for example Helga Brandt, 71</source>
        <translation>Name, etwa Helga Brandt, 71</translation>
    </message>
    <message>
        <source>Pains, one per line</source>
        <translation>Sorgen, je Zeile eine</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Picture of the persona</source>
        <translation>Bild der Persona</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>This is no picture the program can read; take a PNG or JPEG file.</source>
        <translation>Dieses Bild kann nicht gelesen werden; nehmen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>Who that is, in one line</source>
        <translation>Wer das ist, in einer Zeile</translation>
    </message>
</context>
<context>
    <name>PersonaRow</name>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>PersonaStrip</name>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Cards without a persona</source>
        <translation>Karten ohne Persona</translation>
    </message>
    <message>
        <source>Choose a persona to see its journey alone.</source>
        <translation>Wählen Sie eine Persona, um nur ihren Weg zu sehen.</translation>
    </message>
    <message>
        <source>Give your typical clients a face: the map then tells their journey.</source>
        <translation>Geben Sie Ihren typischen Kunden ein Gesicht: Die Karte zeigt dann ihren Weg.</translation>
    </message>
    <message>
        <source>Goals: %s</source>
        <translation>Ziele: %s</translation>
    </message>
    <message>
        <source>Pains: %s</source>
        <translation>Sorgen: %s</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>“%s”</source>
        <translation>„%s“</translation>
    </message>
</context>
<context>
    <name>PersonasLink</name>
    <message>
        <source>Edit personas …</source>
        <translation>Personas bearbeiten …</translation>
    </message>
    <message>
        <source>No persona</source>
        <translation>Keine Persona</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>PersonasSheet</name>
    <message>
        <source>%s stay, without a persona.</source>
        <translation>%s bleiben, ohne Persona.</translation>
    </message>
    <message>
        <source>Clients you think of when you plan a stage. Cards are attached in the card.</source>
        <translation>Kunden, an die Sie bei jeder Phase denken. Zugeordnet wird auf der Karte.</translation>
    </message>
    <message>
        <source>Delete persona</source>
        <translation>Persona löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Neue Persona</translation>
    </message>
    <message>
        <source>No persona yet. Who is the client you meet most often?</source>
        <translation>Noch keine Persona. Welchem Kunden begegnen Sie am häufigsten?</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Personas of %s</source>
        <translation>Personas: %s</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name or object</source>
        <translation>Name oder Objekt</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody found with these words.</source>
        <translation>Mit diesen Worten ist niemand zu finden.</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Not saved: there is no such name here. Pick one of the list.</source>
        <translation>Nicht gespeichert: Diesen Namen gibt es hier nicht. Bitte aus der Liste wählen.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From -2 (bad) to +2 (delighted); drawn thin beside what clients say.</source>
        <translation>Von −2 (schlecht) bis +2 (begeistert); dünn gezeichnet neben dem, was Kunden sagen.</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>Plan behalten</translation>
    </message>
    <message>
        <source>Plan: %s</source>
        <translation>Plan: %s</translation>
    </message>
    <message>
        <source>The ideal in words</source>
        <translation>Der Idealfall in Worten</translation>
    </message>
    <message>
        <source>clients say %s (n = %s)</source>
        <translation>Kunden sagen %s (n = %s)</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
</context>
<context>
    <name>PortalsGroup</name>
    <message>
        <source>Advertise on another portal</source>
        <translation>Auf weiterem Portal veröffentlichen</translation>
    </message>
    <message>
        <source>Advertised on</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message numerus="yes">
        <source>on %n portal(s)</source>
        <translation>
            <numerusform>auf %Ln Portal</numerusform>
            <numerusform>auf %Ln Portalen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen</numerusform>
            <numerusform>%Ln Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%s, mostly: %s</source>
        <translation>%s, meist: %s</translation>
    </message>
    <message>
        <source>A row is</source>
        <translation>Eine Zeile ist</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Event log: starts and ends</source>
        <translation>Ereignisprotokoll: Anfang und Ende</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Erste Datensätze</translation>
    </message>
    <message>
        <source>History: one row per step</source>
        <translation>Verlauf: eine Zeile je Schritt</translation>
    </message>
    <message>
        <source>Into the journey</source>
        <translation>In die Reise</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Ratings, quotes and answers</source>
        <translation>Bewertungen, Zitate und Antworten</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>%n backup(s) hold this person</source>
        <translation>
            <numerusform>%Ln Sicherung enthält diese Person</numerusform>
            <numerusform>%Ln Sicherungen enthalten diese Person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%Ln Einwilligung</numerusform>
            <numerusform>%Ln Einwilligungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%Ln E-Mail-Adresse</numerusform>
            <numerusform>%Ln E-Mail-Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged contact(s)</source>
        <translation>
            <numerusform>%Ln zusammengeführter Kontakt</numerusform>
            <numerusform>%Ln zusammengeführte Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%Ln Telefonnummer</numerusform>
            <numerusform>%Ln Telefonnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n property(s) others work on</source>
        <translation>
            <numerusform>%Ln Objekt, an dem andere hängen</numerusform>
            <numerusform>%Ln Objekte, an denen andere hängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the histories</source>
        <translation>
            <numerusform>%Ln Schritt im Verlauf</numerusform>
            <numerusform>%Ln Schritte im Verlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished typing(s)</source>
        <translation>
            <numerusform>%Ln unfertige Eingabe</numerusform>
            <numerusform>%Ln unfertige Eingaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Address and notes of %n own property(s) too</source>
        <translation>
            <numerusform>Auch Anschrift und Notizen des eigenen Objekts</numerusform>
            <numerusform>Auch Anschrift und Notizen von %Ln eigenen Objekten</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Erased; the name still stands in: %s</source>
        <translation>Gelöscht; der Name steht noch in: %s</translation>
    </message>
    <message>
        <source>Every number of the analytics</source>
        <translation>Jede Zahl der Auswertung</translation>
    </message>
    <message>
        <source>Journey map: a stage</source>
        <translation>Journey-Karte: eine Phase</translation>
    </message>
    <message>
        <source>Journey map: personas and rows</source>
        <translation>Journey-Karte: Personas und Zeilen</translation>
    </message>
    <message>
        <source>Kept outside of this program: %s.</source>
        <translation>Außerhalb des Programms aufzubewahren: %s.</translation>
    </message>
    <message>
        <source>May go from %s</source>
        <translation>Darf ab %s gehen</translation>
    </message>
    <message>
        <source>May go since %s</source>
        <translation>Darf seit %s gehen</translation>
    </message>
    <message>
        <source>Name, address, birthday and notes</source>
        <translation>Name, Anschrift, Geburtstag und Notizen</translation>
    </message>
    <message numerus="yes">
        <source>Names and notes of %n card(s)</source>
        <translation>
            <numerusform>Namen und Notizen von %Ln Karte</numerusform>
            <numerusform>Namen und Notizen von %Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Other contact of this name</source>
        <translation>Anderer Kontakt dieses Namens</translation>
    </message>
    <message numerus="yes">
        <source>Places of %n search profile(s)</source>
        <translation>
            <numerusform>Orte von %Ln Suchprofil</numerusform>
            <numerusform>Orte von %Ln Suchprofilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Replace all backups by a fresh one</source>
        <translation>Alle Sicherungen durch eine neue ersetzen</translation>
    </message>
    <message>
        <source>The identification</source>
        <translation>Die Identifizierung</translation>
    </message>
    <message>
        <source>To be kept until %s: %s</source>
        <translation>Aufzubewahren bis %s: %s</translation>
    </message>
    <message>
        <source>Undo of what was done so far</source>
        <translation>Rückgängig für das bisher Getane</translation>
    </message>
    <message>
        <source>Values, sources, reasons, ratings</source>
        <translation>Werte, Quellen, Gründe, Bewertungen</translation>
    </message>
    <message numerus="yes">
        <source>Words of %n talk(s) and note(s)</source>
        <translation>
            <numerusform>Inhalt von %Ln Gespräch oder Notiz</numerusform>
            <numerusform>Inhalt von %Ln Gesprächen und Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %n task(s)</source>
        <translation>
            <numerusform>Texte von %Ln Aufgabe</numerusform>
            <numerusform>Texte von %Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for %s, which is sold</source>
        <translation>fragte nach %s, das verkauft ist</translation>
    </message>
    <message>
        <source>last card ended on %s</source>
        <translation>letzte Karte endete am %s</translation>
    </message>
    <message>
        <source>last heard of on %s</source>
        <translation>zuletzt gehört am %s</translation>
    </message>
    <message>
        <source>you wished to keep the data so long</source>
        <translation>so lange wollten Sie die Daten behalten</translation>
    </message>
</context>
<context>
    <name>PrivacyLink</name>
    <message>
        <source>Everything stored about %s</source>
        <translation>Alles Gespeicherte zu %s</translation>
    </message>
    <message>
        <source>Written to %s</source>
        <translation>Geschrieben nach %s</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Every row can be read.</source>
        <translation>Jede Zeile ist lesbar.</translation>
    </message>
    <message>
        <source>Group by reason</source>
        <translation>Nach Grund zusammenfassen</translation>
    </message>
    <message>
        <source>Row %s</source>
        <translation>Zeile %s</translation>
    </message>
    <message>
        <source>Rows %s</source>
        <translation>Zeilen %s</translation>
    </message>
    <message numerus="yes">
        <source>Rows %s and %n more</source>
        <translation>
            <numerusform>Zeilen %s und %Ln weitere</numerusform>
            <numerusform>Zeilen %s und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>Jede Zeile zeigen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Leave the profile as it was</source>
        <translation>Das Profil lassen, wie es war</translation>
    </message>
    <message>
        <source>Remove the profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Search profile</source>
        <translation>Suchprofil</translation>
    </message>
    <message>
        <source>“%s” is not stored. Mend it, or leave the field empty.</source>
        <translation>„%s“ ist nicht gespeichert. Bitte berichtigen oder das Feld leeren.</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>%s: must</source>
        <translation>%s: Muss</translation>
    </message>
    <message>
        <source>%s: wish</source>
        <translation>%s: Wunsch</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Baujahr ab</translation>
    </message>
    <message>
        <source>Buys</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Buys or rents</source>
        <translation>Kauf oder Miete</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Features: click for a wish, again for a must</source>
        <translation>Merkmale: Klick für Wunsch, noch einmal für Muss</translation>
    </message>
    <message>
        <source>Financing</source>
        <translation>Finanzierung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Living area from</source>
        <translation>Wohnfläche ab</translation>
    </message>
    <message>
        <source>Living area up to</source>
        <translation>Wohnfläche bis</translation>
    </message>
    <message>
        <source>Match this profile</source>
        <translation>Dieses Profil abgleichen</translation>
    </message>
    <message>
        <source>Move-in by</source>
        <translation>Bezug bis</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Or around a town</source>
        <translation>Oder rund um einen Ort</translation>
    </message>
    <message>
        <source>Own home to sell</source>
        <translation>Eigenes zu verkaufen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Plot from</source>
        <translation>Grundstück ab</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>Preis ab</translation>
    </message>
    <message>
        <source>Price up to</source>
        <translation>Preis bis</translation>
    </message>
    <message>
        <source>Proof of</source>
        <translation>Nachweis vom</translation>
    </message>
    <message>
        <source>Proven amount</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Umkreis</translation>
    </message>
    <message>
        <source>Rents</source>
        <translation>Miete</translation>
    </message>
    <message>
        <source>Rooms from</source>
        <translation>Zimmer ab</translation>
    </message>
    <message>
        <source>Towns, districts or postcodes, with commas</source>
        <translation>Orte, Ortsteile oder Postleitzahlen, mit Komma</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>e.g. Freiburg</source>
        <translation>z. B. Freiburg</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message numerus="yes">
        <source>%n fitting propert(y/ies)</source>
        <translation>
            <numerusform>%Ln passendes Objekt</numerusform>
            <numerusform>%Ln passende Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fitting search profile(s)</source>
        <translation>
            <numerusform>%Ln passendes Suchprofil</numerusform>
            <numerusform>%Ln passende Suchprofile</numerusform>
        </translation>
    </message>
    <message>
        <source>%s, the best:</source>
        <translation>%s, die besten:</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the search profile</source>
        <translation>Suchprofil bearbeiten</translation>
    </message>
    <message>
        <source>Nobody has said yet what is looked for.</source>
        <translation>Noch ist nicht vermerkt, was gesucht wird.</translation>
    </message>
    <message>
        <source>Resting: %s</source>
        <translation>Ruht: %s</translation>
    </message>
    <message>
        <source>Say what is looked for</source>
        <translation>Suchprofil anlegen</translation>
    </message>
    <message>
        <source>Search profile</source>
        <translation>Suchprofil</translation>
    </message>
    <message>
        <source>asks for nothing yet</source>
        <translation>noch ohne Wünsche</translation>
    </message>
</context>
<context>
    <name>ProfilesView</name>
    <message>
        <source>Fitting</source>
        <translation>passend</translation>
    </message>
    <message>
        <source>No search profile yet. Open a buyer’s card and say there what he looks for.</source>
        <translation>Noch kein Suchprofil. Es entsteht auf der Karte eines Käufers: dort steht, was gesucht wird.</translation>
    </message>
    <message>
        <source>Search profile</source>
        <translation>Suchprofil</translation>
    </message>
    <message>
        <source>Search profiles</source>
        <translation>Suchprofile</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PropertiesBar</name>
    <message numerus="yes">
        <source>%n in the archive</source>
        <translation>
            <numerusform>%Ln im Archiv</numerusform>
            <numerusform>%Ln im Archiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%Ln laufend</numerusform>
            <numerusform>%Ln laufend</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>Neues Objekt</translation>
    </message>
    <message>
        <source>Place, street, owner</source>
        <translation>Ort, Straße, Eigentümer</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Which properties</source>
        <translation>Welche Objekte</translation>
    </message>
</context>
<context>
    <name>PropertiesScreen</name>
    <message>
        <source>About the property</source>
        <translation>Zum Objekt</translation>
    </message>
    <message>
        <source>Choose a property at the left.</source>
        <translation>Links ein Objekt wählen.</translation>
    </message>
</context>
<context>
    <name>PropertyEditor</name>
    <message>
        <source>Advertisement not compliant</source>
        <translation>Anzeige nicht vorschriftsmäßig</translation>
    </message>
    <message>
        <source>Delete the property</source>
        <translation>Objekt löschen</translation>
    </message>
    <message>
        <source>Energy certificate expired</source>
        <translation>Energieausweis abgelaufen</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
</context>
<context>
    <name>PropertyEditorLink</name>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
</context>
<context>
    <name>PropertyList</name>
    <message>
        <source>New property</source>
        <translation>Neues Objekt</translation>
    </message>
    <message>
        <source>No property has these words.</source>
        <translation>Kein Objekt mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>No property here yet.</source>
        <translation>Hier ist noch kein Objekt.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>fitting</source>
        <translation>passend</translation>
    </message>
</context>
<context>
    <name>PropertySection</name>
    <message>
        <source>Create property</source>
        <translation>Objekt anlegen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link an existing property</source>
        <translation>Vorhandenes Objekt verknüpfen</translation>
    </message>
    <message>
        <source>Name, street or place</source>
        <translation>Name, Straße oder Ort</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the property</source>
        <translation>Objekt öffnen</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Property to link</source>
        <translation>Objekt zum Verknüpfen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Typed by hand. Computed: %s</source>
        <translation>Von Hand eingetragen. Berechnet: %s</translation>
    </message>
    <message>
        <source>Unlink the property</source>
        <translation>Objekt lösen</translation>
    </message>
    <message>
        <source>With price and rate in the property the card counts its commission.</source>
        <translation>Mit Preis und Provisionssatz im Objekt rechnet die Karte ihre Provision aus.</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Enter adds the card, Esc closes</source>
        <translation>Enter legt die Karte an, Esc schließt</translation>
    </message>
    <message>
        <source>Name of the lead</source>
        <translation>Name des Leads</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>No quotes yet: they are noted with calls, visits and at the exit.</source>
        <translation>Noch keine Zitate: Sie werden bei Anrufen, Besuchen und beim Verlassen einer Phase notiert.</translation>
    </message>
    <message>
        <source>Open the card: %s</source>
        <translation>Karte öffnen: %s</translation>
    </message>
    <message>
        <source>Quotes: %s</source>
        <translation>Zitate: %s</translation>
    </message>
    <message numerus="yes">
        <source>Show more quotes (%n left)</source>
        <translation>
            <numerusform>Weitere Zitate zeigen (noch %Ln)</numerusform>
            <numerusform>Weitere Zitate zeigen (noch %Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>The client&apos;s own words</source>
        <translation>Zitat des Kunden</translation>
    </message>
    <message>
        <source>The client&apos;s own words (optional)</source>
        <translation>Zitat des Kunden (freiwillig)</translation>
    </message>
</context>
<context>
    <name>ReachedRow</name>
    <message>
        <source>Milestone %s on</source>
        <translation>Meilenstein %s am</translation>
    </message>
    <message>
        <source>Milestone %s planned for</source>
        <translation>Meilenstein %s geplant für</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>Noch nicht erreicht</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
    <message>
        <source>To the card</source>
        <translation>Zur Karte</translation>
    </message>
</context>
<context>
    <name>RefuseSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>Grund vermerken</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>for example: too loud, wants no ground floor</source>
        <translation>zum Beispiel: zu laut, kein Erdgeschoss</translation>
    </message>
</context>
<context>
    <name>ReminderLink</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>At %s: %s</source>
        <translation>Um %s: %s</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Gesehen</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s), at %s: %s</source>
        <translation>
            <numerusform>In %Ln Minute, um %s: %s</numerusform>
            <numerusform>In %Ln Minuten, um %s: %s</numerusform>
        </translation>
    </message>
    <message>
        <source>In 10 minutes again</source>
        <translation>In 10 Min. noch einmal</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
</context>
<context>
    <name>RemoveStageDialog</name>
    <message numerus="yes">
        <source>%n card(s) are in this stage. The history keeps where they were.</source>
        <translation>
            <numerusform>In dieser Phase liegt %Ln Karte. Im Verlauf bleibt stehen, wo sie war.</numerusform>
            <numerusform>In dieser Phase liegen %Ln Karten. Im Verlauf bleibt stehen, wo sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are in this sub-stage. The history keeps where they were.</source>
        <translation>
            <numerusform>In dieser Teilphase liegt %Ln Karte. Im Verlauf bleibt stehen, wo sie war.</numerusform>
            <numerusform>In dieser Teilphase liegen %Ln Karten. Im Verlauf bleibt stehen, wo sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in this stage stay won and leave the board; history and numbers keep them.</source>
        <translation>
            <numerusform>%Ln Karte dieser Phase bleibt gewonnen und verlässt das Board; Verlauf und Zahlen behalten sie.</numerusform>
            <numerusform>%Ln Karten dieser Phase bleiben gewonnen und verlassen das Board; Verlauf und Zahlen behalten sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove %s?</source>
        <translation>%s entfernen?</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>Phase entfernen</translation>
    </message>
    <message>
        <source>Remove sub-stage</source>
        <translation>Teilphase entfernen</translation>
    </message>
    <message>
        <source>The cards go to</source>
        <translation>Die Karten gehen nach</translation>
    </message>
</context>
<context>
    <name>Repeats</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Jeden Monat</numerusform>
            <numerusform>Alle %Ln Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Every 90 days</source>
        <translation>Alle 90 Tage</translation>
    </message>
    <message>
        <source>Every half-year</source>
        <translation>Jedes halbe Jahr</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Alle zwei Wochen</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
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
    <name>RestoredHint</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not saved yet, please correct</source>
        <translation>Noch nicht gespeichert, bitte korrigieren</translation>
    </message>
    <message>
        <source>Restored text, not saved yet</source>
        <translation>Wiederhergestellte Eingabe, noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>RootBlock</name>
    <message>
        <source>%s does not want to be contacted</source>
        <translation>%s möchte keinen Kontakt</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Danke sagen</translation>
    </message>
    <message>
        <source>Say thank you to %s: makes a task for today</source>
        <translation>%s danken: legt eine Aufgabe für heute an</translation>
    </message>
    <message>
        <source>Thanks planned</source>
        <translation>Dank ist geplant</translation>
    </message>
    <message>
        <source>Thanks to %s are planned</source>
        <translation>Dank an %s ist geplant</translation>
    </message>
</context>
<context>
    <name>RunChart</name>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
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
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
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
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Remind me of appointments 10 minutes before</source>
        <translation>An Termine 10 Minuten vorher erinnern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Show names in desktop notifications</source>
        <translation>Namen in Meldungen des Desktops zeigen</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Flywheel</source>
        <translation>Schwungrad</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Journeys</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Friction</source>
        <translation>Reibung</translation>
    </message>
    <message>
        <source>Is being counted …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>What the panel shows</source>
        <translation>Was daneben steht</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Planspiel</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
</context>
<context>
    <name>SizeGroup</name>
    <message>
        <source>Available from</source>
        <translation>Verfügbar ab</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>Living area</source>
        <translation>Wohnfläche</translation>
    </message>
    <message>
        <source>Plot area</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Size and features</source>
        <translation>Größe und Ausstattung</translation>
    </message>
    <message>
        <source>Usable area</source>
        <translation>Nutzfläche</translation>
    </message>
    <message>
        <source>Year of construction</source>
        <translation>Baujahr</translation>
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
    <name>StageEditor</name>
    <message>
        <source>A stage needs a name in at least one language.</source>
        <translation>Eine Phase braucht in mindestens einer Sprache einen Namen.</translation>
    </message>
    <message>
        <source>Add journey from file …</source>
        <translation>Reise aus Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>Another stage has this name already.</source>
        <translation>So heißt schon eine andere Phase.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>Phase entfernen</translation>
    </message>
    <message>
        <source>Save stages</source>
        <translation>Phasen speichern</translation>
    </message>
    <message>
        <source>Stage %s: %s</source>
        <translation>Phase %s: %s</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>The stages are as they were; what you changed here is gone.</source>
        <translation>Die Phasen bleiben, wie sie waren; Ihre Änderungen hier gehen verloren.</translation>
    </message>
    <message>
        <source>What the columns of the board mean.</source>
        <translation>Was die Spalten des Boards bedeuten.</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Limit of cards</source>
        <translation>Höchstens Karten</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Name, englisch</translation>
    </message>
    <message>
        <source>Name, German</source>
        <translation>Name, deutsch</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf dem Board</translation>
    </message>
    <message>
        <source>Probability of the win</source>
        <translation>Abschlusschance</translation>
    </message>
    <message>
        <source>Target of stay</source>
        <translation>Zielverweildauer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Lost energy</source>
        <translation>Verlorene Energie</translation>
    </message>
    <message>
        <source>No card stands here. Drag one onto the stage.</source>
        <translation>Hier steht keine Karte. Ziehen Sie eine auf die Phase.</translation>
    </message>
    <message>
        <source>Nothing was lost here, and nothing stands still.</source>
        <translation>Hier ging nichts verloren, und nichts steht still.</translation>
    </message>
    <message>
        <source>Open sub-stages</source>
        <translation>Teilphasen öffnen</translation>
    </message>
    <message>
        <source>Show on board</source>
        <translation>Im Board zeigen</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>Was wäre, wenn …</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>nach Alter</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>Stage %s of %s: %s</source>
        <translation>Phase %s von %s: %s</translation>
    </message>
</context>
<context>
    <name>StageTable</name>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>auswählen …</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht übernehmen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Not saved yet …</source>
        <translation>Noch nicht gespeichert …</translation>
    </message>
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
    <name>StepForm</name>
    <message>
        <source>Add step</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save step</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The client does not want to be contacted.</source>
        <translation>Der Kunde möchte nicht kontaktiert werden.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was ist zu tun?</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: %s</source>
        <translation>Erledigt: %s</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More: %s</source>
        <translation>Mehr: %s</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr nötig</translation>
    </message>
    <message>
        <source>On another day …</source>
        <translation>An einem anderen Tag …</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>StepsSection</name>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>%Ln weiterer Schritt</numerusform>
            <numerusform>%Ln weitere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Continue draft</source>
        <translation>Entwurf fortsetzen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Nothing is planned with this card.</source>
        <translation>Mit dieser Karte ist nichts geplant.</translation>
    </message>
</context>
<context>
    <name>SubstageEditor</name>
    <message>
        <source>A card of the stage stands in one of them; it begins in the first.</source>
        <translation>Eine Karte der Phase steht in einer davon; sie beginnt in der ersten.</translation>
    </message>
    <message>
        <source>A sub-stage needs a name in at least one language.</source>
        <translation>Eine Teilphase braucht einen Namen in mindestens einer Sprache.</translation>
    </message>
    <message>
        <source>Add sub-stage</source>
        <translation>Teilphase hinzufügen</translation>
    </message>
    <message>
        <source>Another sub-stage has this name already.</source>
        <translation>Eine andere Teilphase heißt schon so.</translation>
    </message>
    <message>
        <source>New sub-stage</source>
        <translation>Neue Teilphase</translation>
    </message>
    <message>
        <source>Remove sub-stage</source>
        <translation>Teilphase entfernen</translation>
    </message>
    <message>
        <source>Save sub-stages</source>
        <translation>Teilphasen speichern</translation>
    </message>
    <message>
        <source>Sub-stages</source>
        <translation>Teilphasen</translation>
    </message>
    <message>
        <source>Sub-stages of %s</source>
        <translation>Teilphasen von %s</translation>
    </message>
    <message>
        <source>The sub-stages are as they were; what you changed here is gone.</source>
        <translation>Die Teilphasen bleiben, wie sie waren; was Sie hier geändert haben, ist weg.</translation>
    </message>
    <message numerus="yes">
        <source>What the map says of it is removed too, %n improvement(s) among it.</source>
        <translation>
            <numerusform>Was die Journey-Karte dazu sagt, wird mit entfernt, darunter %Ln Verbesserung.</numerusform>
            <numerusform>Was die Journey-Karte dazu sagt, wird mit entfernt, darunter %Ln Verbesserungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the map says of it is removed too.</source>
        <translation>Was die Journey-Karte dazu sagt, wird mit entfernt.</translation>
    </message>
</context>
<context>
    <name>SubstageForm</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Guiding question, English</source>
        <translation>Leitfrage, englisch</translation>
    </message>
    <message>
        <source>Guiding question, German</source>
        <translation>Leitfrage, deutsch</translation>
    </message>
    <message>
        <source>Limit of cards</source>
        <translation>Höchstens Karten</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Name, englisch</translation>
    </message>
    <message>
        <source>Name, German</source>
        <translation>Name, deutsch</translation>
    </message>
    <message>
        <source>Target of stay</source>
        <translation>Zielverweildauer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>A contact that moves the most</source>
        <translation>Ein Kontakt, der am meisten bewegt</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>amount × age against the pace; own cards of 24 months</source>
        <translation>Betrag × Alter gegen den Takt; eigene Karten aus 24 Monaten</translation>
    </message>
    <message>
        <source>expected commission</source>
        <translation>erwartete Provision</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
</context>
<context>
    <name>TargetsSheet</name>
    <message>
        <source>Add metric</source>
        <translation>Kennzahl hinzufügen</translation>
    </message>
    <message>
        <source>Another metric</source>
        <translation>Weitere Kennzahl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep targets</source>
        <translation>Ziele behalten</translation>
    </message>
    <message>
        <source>Take %s away</source>
        <translation>%s entfernen</translation>
    </message>
    <message>
        <source>Target of %s</source>
        <translation>Ziel für %s</translation>
    </message>
    <message>
        <source>What you aim at stands beside what is measured.</source>
        <translation>Was Sie anstreben, steht neben dem Gemessenen.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Write a time like %s</source>
        <translation>Eine Uhrzeit wie %s eingeben</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message>
        <source>Continue draft</source>
        <translation>Entwurf fortsetzen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>Note, call, e-mail …</source>
        <translation>Notiz, Anruf, E-Mail …</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
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
    <name>TodayHeader</name>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>%s · next appointment: %s %s</source>
        <translation>%s · nächster Termin: %s %s</translation>
    </message>
    <message>
        <source>Cards that wait</source>
        <translation>Karten, die warten</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>let rest</source>
        <translation>ruhen lassen</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>nächster Schritt</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>nächste Woche</translation>
    </message>
    <message>
        <source>on …</source>
        <translation>am …</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
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
    <name>TransferLink</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Tables and complete exports</source>
        <translation>Tabellen und Gesamtexporte</translation>
    </message>
</context>
<context>
    <name>TreesPage</name>
    <message>
        <source>Clients by the commission of those they brought; open is what is to come.</source>
        <translation>Kunden nach der Provision derer, die sie gebracht haben; offen ist, was noch kommt.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n client(s)</source>
        <translation>
            <numerusform>Alle %Ln Kunden zeigen</numerusform>
            <numerusform>Alle %Ln Kunden zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who brought whom</source>
        <translation>Wer wen gebracht hat</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not saved: write a number like %s</source>
        <translation>Nicht gespeichert: Zahl schreiben wie %s</translation>
    </message>
    <message>
        <source>Not saved: write an amount like %s</source>
        <translation>Nicht gespeichert: Betrag schreiben wie %s</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Is being counted …</source>
        <translation>Wird gezählt …</translation>
    </message>
</context>
<context>
    <name>WaitForm</name>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Waited until</source>
        <translation>Gewartet bis</translation>
    </message>
    <message>
        <source>Waits for %s since</source>
        <translation>Wartet auf %s seit</translation>
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
    <name>WaitingLink</name>
    <message>
        <source>since %s</source>
        <translation>seit %s</translation>
    </message>
</context>
<context>
    <name>WeightFields</name>
    <message>
        <source>Weight of %s</source>
        <translation>Gewicht von %s</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>double: %s</source>
        <translation>doppelt: %s</translation>
    </message>
    <message>
        <source>must</source>
        <translation>Muss</translation>
    </message>
    <message>
        <source>own: %s</source>
        <translation>eigenes: %s</translation>
    </message>
    <message>
        <source>usual: %s</source>
        <translation>üblich: %s</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <source>As it is now</source>
        <translation>Wie jetzt</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Days in the stage</source>
        <translation>Tage in der Phase</translation>
    </message>
    <message>
        <source>Give the goal up</source>
        <translation>Ziel aufgeben</translation>
    </message>
    <message>
        <source>Is being counted …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Keep as goal</source>
        <translation>Als Ziel merken</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Was das ändern würde</translation>
    </message>
    <message>
        <source>before, after</source>
        <translation>vorher, nachher</translation>
    </message>
</context>
<context>
    <name>WheelHeader</name>
    <message>
        <source>12 months</source>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>24 months</source>
        <translation>24 Monate</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>As image</source>
        <translation>Als Bild</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Flywheel</source>
        <translation>Schwungrad</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let flow</source>
        <translation>Fließen lassen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save as PNG …</source>
        <translation>Als PNG speichern …</translation>
    </message>
    <message>
        <source>Save as SVG …</source>
        <translation>Als SVG speichern …</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>WheelImages</name>
    <message>
        <source>%s to %s, as of %s</source>
        <translation>%s bis %s, Stand %s</translation>
    </message>
    <message>
        <source>Flywheel</source>
        <translation>Schwungrad</translation>
    </message>
    <message>
        <source>Save the flywheel</source>
        <translation>Schwungrad speichern</translation>
    </message>
</context>
<context>
    <name>WheelPage</name>
    <message>
        <source>Brought by clients</source>
        <translation>Von Kunden gebracht</translation>
    </message>
    <message>
        <source>Energy balance</source>
        <translation>Energiebilanz</translation>
    </message>
    <message>
        <source>Friction per stage</source>
        <translation>Reibung je Phase</translation>
    </message>
    <message>
        <source>Nobody has brought anybody yet. Say on a card who brought it.</source>
        <translation>Noch hat niemand jemanden gebracht. Sagen Sie auf einer Karte, über wen sie kam.</translation>
    </message>
    <message>
        <source>What clients bring</source>
        <translation>Was Kunden bringen</translation>
    </message>
    <message>
        <source>Who brought whom</source>
        <translation>Wer wen gebracht hat</translation>
    </message>
    <message>
        <source>within 24 months</source>
        <translation>in 24 Monaten</translation>
    </message>
</context>
<context>
    <name>_Advertisement</name>
    <message>
        <source>Link to the advertisement</source>
        <translation>Link zur Anzeige</translation>
    </message>
    <message>
        <source>Not saved: it ends before it begins</source>
        <translation>Nicht gespeichert: sie endet, bevor sie beginnt</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Veröffentlicht am</translation>
    </message>
    <message>
        <source>Remove this advertisement</source>
        <translation>Anzeige entfernen</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Widerrufen am</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>_RootHead</name>
    <message>
        <source>closed up</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Edit consent</source>
        <translation>Einwilligung ändern</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>given %s</source>
        <translation>erteilt %s</translation>
    </message>
    <message>
        <source>proof: %s</source>
        <translation>Nachweis: %s</translation>
    </message>
    <message>
        <source>used %s</source>
        <translation>verwendet %s</translation>
    </message>
</context>
<context>
    <name>analytics</name>
    <message numerus="yes">
        <source>%n card(s) lost before the next stage</source>
        <translation>
            <numerusform>%Ln Karte vor der nächsten Phase verloren</numerusform>
            <numerusform>%Ln Karten vor der nächsten Phase verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) undecided</source>
        <translation>
            <numerusform>%Ln Karte unentschieden</numerusform>
            <numerusform>%Ln Karten unentschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s), days in stage</source>
        <translation>
            <numerusform>%Ln Karte, Tage in Phase</numerusform>
            <numerusform>%Ln Karten, Tage in Phase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided card(s) so far; a rate takes at least %s.</source>
        <translation>
            <numerusform>Bisher %Ln entschiedene Karte; eine Quote braucht mindestens %s.</numerusform>
            <numerusform>Bisher %Ln entschiedene Karten; eine Quote braucht mindestens %s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended visit(s)</source>
        <translation>
            <numerusform>%Ln beendeter Besuch</numerusform>
            <numerusform>%Ln beendete Besuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished card(s)</source>
        <translation>
            <numerusform>%Ln beendete Karte</numerusform>
            <numerusform>%Ln beendete Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loss(es) that were no leads (duplicates, spam)</source>
        <translation>
            <numerusform>%Ln Verlust, der kein Lead war (Dublette, Spam)</numerusform>
            <numerusform>%Ln Verluste, die keine Leads waren (Dubletten, Spam)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost card(s)</source>
        <translation>
            <numerusform>%Ln verlorene Karte</numerusform>
            <numerusform>%Ln verlorene Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost card(s); from %s on they are counted by reason.</source>
        <translation>
            <numerusform>%Ln verlorene Karte; ab %s wird nach Gründen gezählt.</numerusform>
            <numerusform>%Ln verlorene Karten; ab %s wird nach Gründen gezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%Ln weitere Zeile in der Tabelle</numerusform>
            <numerusform>%Ln weitere Zeilen in der Tabelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%Ln neue Karte</numerusform>
            <numerusform>%Ln neue Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open card(s)</source>
        <translation>
            <numerusform>%Ln offene Karte</numerusform>
            <numerusform>%Ln offene Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln Wechsel</numerusform>
            <numerusform>%Ln Wechsel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resting card(s)</source>
        <translation>
            <numerusform>%Ln ruhende Karte</numerusform>
            <numerusform>%Ln ruhende Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s): ask what was different</source>
        <translation>
            <numerusform>%Ln Signal: Was war anders?</numerusform>
            <numerusform>%Ln Signale: Was war anders?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln Woche</numerusform>
            <numerusform>%Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole week(s) of history; it takes 8.</source>
        <translation>
            <numerusform>%Ln ganze Woche Verlauf; es braucht 8.</numerusform>
            <numerusform>%Ln ganze Wochen Verlauf; es braucht 8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n win(s)</source>
        <translation>
            <numerusform>%Ln Abschluss</numerusform>
            <numerusform>%Ln Abschlüsse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n win(s) in this period, all imported without their history.</source>
        <translation>
            <numerusform>%Ln Abschluss im Zeitraum, ohne Verlauf importiert.</numerusform>
            <numerusform>%Ln Abschlüsse im Zeitraum, alle ohne Verlauf importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%s in the stage</source>
        <translation>%s in der Phase</translation>
    </message>
    <message>
        <source>%s lost, %s undecided</source>
        <translation>%s verloren, %s unentschieden</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s of the wins took %s or less</source>
        <translation>%s der Abschlüsse brauchten höchstens %s</translation>
    </message>
    <message>
        <source>%s of the wins took %s or less (nearest rank, nothing interpolated): a date you can name without hope.</source>
        <translation>%s der Abschlüsse brauchten höchstens %s (nächster Rang, nichts geschätzt): ein Termin, den man nennen kann, ohne zu hoffen.</translation>
    </message>
    <message>
        <source>%s over P85</source>
        <translation>%s über P85</translation>
    </message>
    <message>
        <source>%s weeks</source>
        <translation>%s Wochen</translation>
    </message>
    <message>
        <source>%s weeks like the last %s</source>
        <translation>%s Wochen wie die letzten %s</translation>
    </message>
    <message>
        <source>%s went on</source>
        <translation>%s gingen weiter</translation>
    </message>
    <message>
        <source>%s within</source>
        <translation>%s in höchstens</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>A band that grows is a stage that takes in more than it lets go. The width of all bands from left to right is about the time through the pipeline.</source>
        <translation>Ein Band, das wächst, ist eine Phase, die mehr aufnimmt, als sie abgibt. Die Breite aller Bänder von links nach rechts ist ungefähr die Zeit durch die Pipeline.</translation>
    </message>
    <message>
        <source>A median with open visits far above P50 means that the slow ones are still standing there.</source>
        <translation>Liegt der Median mit offenen Besuchen weit über P50, dann stehen die langsamen Karten noch dort.</translation>
    </message>
    <message>
        <source>A triangle stands longer than 85 % of its predecessors did: touch it next, or close it honestly.</source>
        <translation>Ein Dreieck steht länger, als 85 % seiner Vorgänger standen: als Nächstes anfassen oder ehrlich beenden.</translation>
    </message>
    <message>
        <source>A young period looks worse than it is, because its cards had less time: compare with the conversion over time.</source>
        <translation>Ein junger Zeitraum sieht schlechter aus, als er ist, weil seine Karten weniger Zeit hatten: mit „Conversion nach Zeit“ vergleichen.</translation>
    </message>
    <message>
        <source>Aalen-Johansen: losses compete, open cards are censored</source>
        <translation>Aalen-Johansen: Verluste konkurrieren, offene Karten sind zensiert</translation>
    </message>
    <message>
        <source>Age = as-of date - entry into the stage</source>
        <translation>Alter = Stand − Eintritt in die Phase</translation>
    </message>
    <message>
        <source>Ageing</source>
        <translation>Alterung</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Alle Phasen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Arrivals and departures</source>
        <translation>Zu- und Abgänge</translation>
    </message>
    <message numerus="yes">
        <source>At most %n ended visit(s) in a stage; it takes %s.</source>
        <translation>
            <numerusform>Höchstens %Ln beendeter Besuch in einer Phase; es braucht %s.</numerusform>
            <numerusform>Höchstens %Ln beendete Besuche in einer Phase; es braucht %s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Average work in progress</source>
        <translation>In Arbeit, im Mittel</translation>
    </message>
    <message>
        <source>Average work in progress is the time-weighted mean, not the mean of some evenings. Cards per week are those in progress at any time of the period, time is what each of them spent in it. Flow efficiency counts waiting for others as waiting.</source>
        <translation>„In Arbeit, im Mittel“ ist das zeitgewichtete Mittel, nicht das einiger Abende. Karten je Woche sind alle, die im Zeitraum irgendwann in Arbeit waren, die Zeit ist, was jede davon darin verbracht hat. Für die Flusseffizienz zählt Warten auf andere als Warten.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Came here</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cards by the week or month in which they first went beyond a stage. Moving a card back later changes no past period.</source>
        <translation>Karten nach der Woche oder dem Monat, in dem sie zum ersten Mal über eine Phase hinauskamen. Ein späterer Schritt zurück ändert keinen vergangenen Zeitraum.</translation>
    </message>
    <message>
        <source>Cards in progress in the period</source>
        <translation>Karten, die im Zeitraum in Arbeit waren</translation>
    </message>
    <message>
        <source>Cards in progress per week</source>
        <translation>In Arbeit je Woche</translation>
    </message>
    <message>
        <source>Cards lost in the period, by the reason that was given.</source>
        <translation>Im Zeitraum verlorene Karten nach dem angegebenen Grund.</translation>
    </message>
    <message>
        <source>Cards opened again</source>
        <translation>Wieder geöffnete Karten</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Chance to win</source>
        <translation>Abschlusschance</translation>
    </message>
    <message>
        <source>Closings</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Closings forecast</source>
        <translation>Prognose Abschlüsse</translation>
    </message>
    <message>
        <source>Commission forecast</source>
        <translation>Prognose Provision</translation>
    </message>
    <message>
        <source>Commission, net</source>
        <translation>Provision, netto</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Conversion over time</source>
        <translation>Conversion nach Zeit</translation>
    </message>
    <message>
        <source>Cumulative flow</source>
        <translation>Kumulierter Fluss</translation>
    </message>
    <message>
        <source>Cycle time</source>
        <translation>Zykluszeit</translation>
    </message>
    <message>
        <source>Cycle time = won - first entry, in days of 24 hours</source>
        <translation>Zykluszeit = gewonnen − erster Eintritt, in Tagen zu 24 Stunden</translation>
    </message>
    <message>
        <source>Cycle time P50</source>
        <translation>Zykluszeit P50</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days every open card has stood in its stage, before the stage&apos;s own pace: half of the visits that ended in the last year took up to P50, 85 % up to P85.</source>
        <translation>Tage, die jede offene Karte in ihrer Phase steht, vor dem eigenen Takt der Phase: Die Hälfte der im letzten Jahr beendeten Besuche dauerte bis P50, 85 % bis P85.</translation>
    </message>
    <message>
        <source>Days from first entering “%s” to the win, card by card. Weekends count.</source>
        <translation>Tage vom ersten Eintritt in „%s“ bis gewonnen, je Karte. Wochenenden zählen mit.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided only</source>
        <translation>Nur entschiedene</translation>
    </message>
    <message>
        <source>Distribution = weekly wins, convolved %s times</source>
        <translation>Verteilung = Abschlüsse je Woche, %s-mal gefaltet</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Eintritte</translation>
    </message>
    <message>
        <source>Entries = onwards + won + back + lost + handed over + archived + still there</source>
        <translation>Eintritte = weiter + gewonnen + zurück + verloren + übergeben + archiviert + noch da</translation>
    </message>
    <message>
        <source>Every time a card came to a stage in the period, by what became of that visit. A card that comes twice counts twice.</source>
        <translation>Jedes Mal, wenn eine Karte im Zeitraum in eine Phase kam, nach dem, was aus diesem Besuch wurde. Wer zweimal kommt, zählt zweimal.</translation>
    </message>
    <message>
        <source>Expected commission</source>
        <translation>Erwartete Provision</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Finished cards</source>
        <translation>Beendete Karten</translation>
    </message>
    <message>
        <source>Flow efficiency</source>
        <translation>Flusseffizienz</translation>
    </message>
    <message>
        <source>For every day the cards that stood in each stage in the evening; at the bottom those that have ended since the period began.</source>
        <translation>Für jeden Tag die Karten, die abends in jeder Phase standen; unten die seit Beginn des Zeitraums beendeten.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Height of a band = work in progress of that stage</source>
        <translation>Höhe eines Bandes = Karten in Arbeit in dieser Phase</translation>
    </message>
    <message>
        <source>How long cards stay in a stage each time they come: visits that ended in the period. Half took up to P50, 85 % up to P85.</source>
        <translation>Wie lange Karten je Besuch in einer Phase bleiben: Besuche, die im Zeitraum endeten. Die Hälfte dauerte bis P50, 85 % bis P85.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>In stage</source>
        <translation>In der Phase</translation>
    </message>
    <message>
        <source>It says what happens if the coming weeks are like those that were, whatever is open today; the commission forecast looks at the open cards. On average %s wins.</source>
        <translation>Sie sagt, was geschieht, wenn die kommenden Wochen wie die vergangenen sind, egal, was heute offen ist; die Prognose der Provision schaut auf die offenen Karten. Im Mittel %s Abschlüsse.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>L = λ × W (Little). Velocity = open × win rate × mean value won / mean cycle time</source>
        <translation>L = λ × W (Little). Tempo = offen × Abschlussquote × mittlerer Wert / mittlere Zykluszeit</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Spät</translation>
    </message>
    <message>
        <source>Less work in progress at the same rate means less time for every card.</source>
        <translation>Weniger in Arbeit bei gleich vielen Karten je Woche heißt weniger Zeit für jede Karte.</translation>
    </message>
    <message>
        <source>Limits = mean ± 2.66 × mean moving range (XmR)</source>
        <translation>Grenzen = Mittel ± 2,66 × mittlere gleitende Spannweite (XmR)</translation>
    </message>
    <message>
        <source>Loss reasons</source>
        <translation>Verlustgründe</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>Verloren am</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Many cards and no win cost evenings; compare rates only where enough is decided.</source>
        <translation>Viele Karten ohne Abschluss kosten Abende; Quoten nur vergleichen, wo genug entschieden ist.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Median with open visits</source>
        <translation>Median mit offenen Besuchen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>More new cards than departures over months means the work in progress grows, and every card will take longer.</source>
        <translation>Kommen über Monate mehr Karten, als gehen, dann wächst die Arbeit, und jede Karte braucht länger.</translation>
    </message>
    <message>
        <source>Nearest rank; in the table also Kaplan-Meier with open visits</source>
        <translation>Nächster Rang; in der Tabelle auch Kaplan-Meier mit offenen Besuchen</translation>
    </message>
    <message>
        <source>Net flow</source>
        <translation>Nettofluss</translation>
    </message>
    <message>
        <source>Net flow = new - won - lost - archived; handed over cards go on elsewhere</source>
        <translation>Nettofluss = neu − gewonnen − verloren − archiviert; übergebene Karten laufen anderswo weiter</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New cards</source>
        <translation>Neue Karten</translation>
    </message>
    <message>
        <source>No card came in this period.</source>
        <translation>In diesem Zeitraum kam keine Karte.</translation>
    </message>
    <message>
        <source>No card came or ended in this period.</source>
        <translation>In diesem Zeitraum kam und endete keine Karte.</translation>
    </message>
    <message>
        <source>No card came to a stage in this period.</source>
        <translation>In diesem Zeitraum kam keine Karte in eine Phase.</translation>
    </message>
    <message>
        <source>No card is in progress.</source>
        <translation>Keine Karte ist in Arbeit.</translation>
    </message>
    <message>
        <source>No card reached a stage for the first time.</source>
        <translation>Keine Karte kam zum ersten Mal in eine Phase.</translation>
    </message>
    <message>
        <source>No card was in progress in this period.</source>
        <translation>In diesem Zeitraum war keine Karte in Arbeit.</translation>
    </message>
    <message>
        <source>No card was lost in this period.</source>
        <translation>In diesem Zeitraum ging keine Karte verloren.</translation>
    </message>
    <message>
        <source>No card was won in this period; a longer one may tell more.</source>
        <translation>In diesem Zeitraum wurde nichts gewonnen; ein längerer sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>No card went beyond a stage in these months.</source>
        <translation>In diesen Monaten kam keine Karte über eine Phase hinaus.</translation>
    </message>
    <message>
        <source>No card went beyond a stage in these weeks.</source>
        <translation>In diesen Wochen kam keine Karte über eine Phase hinaus.</translation>
    </message>
    <message>
        <source>No open card of value: type the expected commission into the cards.</source>
        <translation>Keine offene Karte mit Wert: die erwartete Provision auf den Karten eintragen.</translation>
    </message>
    <message>
        <source>No visit of a stage ended in this period.</source>
        <translation>In diesem Zeitraum endete kein Besuch einer Phase.</translation>
    </message>
    <message numerus="yes">
        <source>No win in the last %n week(s).</source>
        <translation>
            <numerusform>Kein Abschluss in der letzten %Ln Woche.</numerusform>
            <numerusform>Kein Abschluss in den letzten %Ln Wochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Of all cards that first came to the stage in the period, the share that has gone further by now. Hatched: undecided, may still go on.</source>
        <translation>Von allen Karten, die im Zeitraum zum ersten Mal in die Phase kamen, der Anteil, der inzwischen weiter ist. Schraffiert: unentschieden, kann noch weitergehen.</translation>
    </message>
    <message>
        <source>Onwards</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open cards</source>
        <translation>Offene Karten</translation>
    </message>
    <message>
        <source>Open value, resting too</source>
        <translation>Offen, auch ruhend</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>P10 = nine of ten futures bring more; one sale per listing. Expected at once: %s</source>
        <translation>P10 = neun von zehn Zukünften bringen mehr; ein Verkauf je Objekt. Erwartungswert: %s</translation>
    </message>
    <message>
        <source>P50 before</source>
        <translation>P50 davor</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Rate = went on / came here; whisker = Wilson, 95 %</source>
        <translation>Quote = weiter / angekommen; Strich = Wilson, 95 %</translation>
    </message>
    <message>
        <source>Rate = won / (won + lost)</source>
        <translation>Quote = gewonnen / (gewonnen + verloren)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>Rework: the share of visits that ended with a step back, a stage left too early.</source>
        <translation>Nacharbeit: Anteil der Besuche, die mit einem Schritt zurück endeten, also einer zu früh verlassenen Phase.</translation>
    </message>
    <message>
        <source>Sales velocity</source>
        <translation>Verkaufstempo</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share = cards with this reason / all lost cards</source>
        <translation>Anteil = Karten mit diesem Grund / alle verlorenen Karten</translation>
    </message>
    <message>
        <source>Share of the cards that had gone on so many days after they came to the stage. Open cards count as long as they are watched.</source>
        <translation>Anteil der Karten, die so viele Tage nach ihrer Ankunft weitergegangen waren. Offene Karten zählen, solange sie beobachtet werden.</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Stage ledger</source>
        <translation>Phasenbuch</translation>
    </message>
    <message>
        <source>Stage, then further</source>
        <translation>Phase, danach weiter</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Noch da</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The cards that are open today, played through their remaining stages %s times with the used probabilities and the times your own visits took.</source>
        <translation>Die heute offenen Karten, %s-mal durch ihre restlichen Phasen gespielt, mit den verwendeten Wahrscheinlichkeiten und den Zeiten eigener Besuche.</translation>
    </message>
    <message>
        <source>The cards that came in the period by their source, and how they stand now.</source>
        <translation>Die im Zeitraum gekommenen Karten nach Quelle, und wie sie jetzt stehen.</translation>
    </message>
    <message>
        <source>The flow in figures</source>
        <translation>Der Fluss in Zahlen</translation>
    </message>
    <message>
        <source>The forecast uses it for every card on which you typed no chance of your own.</source>
        <translation>Die Prognose verwendet sie für jede Karte ohne eigene Chance.</translation>
    </message>
    <message>
        <source>The reason at the top with the largest value is the leak to mend first.</source>
        <translation>Der Grund oben mit dem größten Wert ist das Leck, das zuerst zu stopfen ist.</translation>
    </message>
    <message>
        <source>The share of closed cards that reached the stage and were won, mixed with the template: the more of your own, the more they count.</source>
        <translation>Anteil der beendeten Karten, die die Phase erreichten und gewonnen wurden, gemischt mit der Vorlage: Je mehr eigene, desto mehr zählen sie.</translation>
    </message>
    <message>
        <source>The wins of past weeks, zero weeks included, drawn at random for every coming week: computed exactly, without dice.</source>
        <translation>Die Abschlüsse vergangener Wochen, auch der leeren, für jede kommende Woche neu gezogen: genau gerechnet, nicht gewürfelt.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Throughput of all stages</source>
        <translation>Durchsatz aller Phasen</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>Zeit in Phase</translation>
    </message>
    <message>
        <source>Time in the window</source>
        <translation>Zeit im Zeitraum</translation>
    </message>
    <message>
        <source>Times are your own in %s of %s stages, else the template&apos;s. The same cards always give the same forecast.</source>
        <translation>Die Zeiten sind in %s von %s Phasen eigene, sonst die der Vorlage. Dieselben Karten ergeben immer dieselbe Prognose.</translation>
    </message>
    <message>
        <source>Too few yet to draw</source>
        <translation>Noch zu wenig für ein Bild</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Upwards the cards whose history began in the period, downwards those that ended in it: won, lost, archived or handed over.</source>
        <translation>Nach oben die Karten, deren Verlauf im Zeitraum begann, nach unten die darin beendeten: gewonnen, verloren, archiviert oder übergeben.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Used = (won + 10 × template) / (closed + 10)</source>
        <translation>Verwendet = (gewonnen + 10 × Vorlage) / (beendet + 10)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value won</source>
        <translation>Gewonnener Wert</translation>
    </message>
    <message>
        <source>W%s</source>
        <translation>KW %s</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Where the staircase is flat, waiting brings nothing more: a card older than that needs a push or an end.</source>
        <translation>Wo die Treppe flach ist, bringt Warten nichts mehr: Eine ältere Karte braucht einen Anstoß oder ein Ende.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Within the limits every point is ordinary variation. A point outside, or eight in a row on one side of the mean, is a signal: ask what was different.</source>
        <translation>Innerhalb der Grenzen ist jeder Punkt gewöhnliche Schwankung. Ein Punkt außerhalb oder acht in Folge auf einer Seite des Mittels sind ein Signal: Was war anders?</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Won cards</source>
        <translation>Gewonnene Karten</translation>
    </message>
    <message>
        <source>Won of closed</source>
        <translation>Gewonnen von beendeten</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>Gewonnen am</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>a day; realised: %s</source>
        <translation>am Tag; erzielt: %s</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all points within the limits</source>
        <translation>alle Punkte in den Grenzen</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>im Üblichen</translation>
    </message>
    <message>
        <source>at any time of the period</source>
        <translation>im Zeitraum</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at least %s</source>
        <translation>mindestens %s</translation>
    </message>
    <message>
        <source>at least %s, since the import</source>
        <translation>mindestens %s, seit dem Import</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>before %s</source>
        <translation>davor %s</translation>
    </message>
    <message>
        <source>before, mean %s</source>
        <translation>davor, Mittel %s</translation>
    </message>
    <message>
        <source>before: %s (n = %s)</source>
        <translation>davor: %s (n = %s)</translation>
    </message>
    <message>
        <source>by day %s</source>
        <translation>bis Tag %s</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>cards created further right; losses that were no leads</source>
        <translation>weiter rechts angelegte Karten; Verluste, die keine Leads waren</translation>
    </message>
    <message>
        <source>cards created further right; losses that were no leads; moves back change nothing</source>
        <translation>weiter rechts angelegte Karten; Verluste, die keine Leads waren; Schritte zurück ändern nichts</translation>
    </message>
    <message>
        <source>cards that are still to come; other currencies than euro</source>
        <translation>Karten, die erst noch kommen; andere Währungen als Euro</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>closed cards that came here, of all time</source>
        <translation>beendete Karten, die hierher kamen, aller Zeiten</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message numerus="yes">
        <source>days, %n win(s)</source>
        <translation>
            <numerusform>Tage, %Ln Abschluss</numerusform>
            <numerusform>Tage, %Ln Abschlüsse</numerusform>
        </translation>
    </message>
    <message>
        <source>decided cards only: %s</source>
        <translation>nur entschiedene Karten: %s</translation>
    </message>
    <message>
        <source>eight in a row on one side</source>
        <translation>acht in Folge auf einer Seite</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended visits</source>
        <translation>beendete Besuche</translation>
    </message>
    <message>
        <source>ended visits, days</source>
        <translation>beendete Besuche, Tage</translation>
    </message>
    <message>
        <source>figures: cards at the end</source>
        <translation>Zahl: Karten am Ende</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>imported cards without history; losses that were no leads</source>
        <translation>ohne Verlauf importierte Karten; Verluste, die keine Leads waren</translation>
    </message>
    <message>
        <source>k €</source>
        <translation>Tsd. €</translation>
    </message>
    <message>
        <source>learned; once per listing</source>
        <translation>gelernte Chancen</translation>
    </message>
    <message>
        <source>limit %s</source>
        <translation>Grenze %s</translation>
    </message>
    <message>
        <source>longer than %s of the visits (%s)</source>
        <translation>länger als %s der Besuche (%s)</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>lost %s</source>
        <translation>verloren %s</translation>
    </message>
    <message>
        <source>lost and archived cards; %s win(s) imported without history</source>
        <translation>verlorene und archivierte Karten; ohne Verlauf importierte Abschlüsse (%s)</translation>
    </message>
    <message>
        <source>lower %s</source>
        <translation>untere %s</translation>
    </message>
    <message>
        <source>mean %s</source>
        <translation>Mittel %s</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n before</source>
        <translation>n davor</translation>
    </message>
    <message>
        <source>n · open</source>
        <translation>n · offen</translation>
    </message>
    <message>
        <source>net %s</source>
        <translation>netto %s</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>new %s</source>
        <translation>neu %s</translation>
    </message>
    <message>
        <source>new minus ended</source>
        <translation>neu minus beendet</translation>
    </message>
    <message>
        <source>not a whole period</source>
        <translation>kein ganzer Zeitraum</translation>
    </message>
    <message>
        <source>of closed cards</source>
        <translation>von beendeten Karten</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>onwards</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open and archived cards; losses that were no leads</source>
        <translation>offene und archivierte Karten; Verluste, die keine Leads waren</translation>
    </message>
    <message>
        <source>open on %s</source>
        <translation>offen am %s</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation>außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>over P85</source>
        <translation>über P85</translation>
    </message>
    <message>
        <source>per card, mean</source>
        <translation>je Karte, im Mittel</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>abgelegt</translation>
    </message>
    <message>
        <source>put away %s</source>
        <translation>abgelegt %s</translation>
    </message>
    <message>
        <source>skips count</source>
        <translation>Sprünge zählen</translation>
    </message>
    <message>
        <source>stages that do not count as work; cards won and lost before</source>
        <translation>Phasen, die nicht als Arbeit zählen; vorher gewonnene und verlorene Karten</translation>
    </message>
    <message>
        <source>stages that do not count as work; other currencies than euro</source>
        <translation>Phasen, die nicht als Arbeit zählen; andere Währungen als Euro</translation>
    </message>
    <message>
        <source>sure to %s</source>
        <translation>zu %s sicher</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>template %s</source>
        <translation>Vorlage %s</translation>
    </message>
    <message>
        <source>the running period for the limits; undone moves</source>
        <translation>der laufende Zeitraum für die Grenzen; zurückgenommene Züge</translation>
    </message>
    <message>
        <source>the running week; weeks before the first card</source>
        <translation>die laufende Woche; Wochen vor der ersten Karte</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenig</translation>
    </message>
    <message>
        <source>too few decided</source>
        <translation>zu wenig entschieden</translation>
    </message>
    <message>
        <source>too few for percentiles, which take %s</source>
        <translation>zu wenig für Perzentile, ab %s</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation>zu wenig für ein Urteil</translation>
    </message>
    <message>
        <source>too few whole periods for limits</source>
        <translation>zu wenige ganze Zeiträume für Grenzen</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>until %s</source>
        <translation>bis %s</translation>
    </message>
    <message>
        <source>upper %s</source>
        <translation>obere %s</translation>
    </message>
    <message>
        <source>used %s</source>
        <translation>verwendet %s</translation>
    </message>
    <message>
        <source>visited only</source>
        <translation>nur besuchte</translation>
    </message>
    <message>
        <source>visits that are still on, in P50 and P85</source>
        <translation>noch laufende Besuche, bei P50 und P85</translation>
    </message>
    <message>
        <source>visits that began before the period</source>
        <translation>Besuche, die vor dem Zeitraum begannen</translation>
    </message>
    <message>
        <source>visits that began in the period</source>
        <translation>Besuche, die im Zeitraum begannen</translation>
    </message>
    <message>
        <source>visits: %s</source>
        <translation>Besuche: %s</translation>
    </message>
    <message>
        <source>weighted: %s</source>
        <translation>gewichtet: %s</translation>
    </message>
    <message>
        <source>went beyond it</source>
        <translation>darüber hinaus</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>Abschl.</translation>
    </message>
    <message>
        <source>with %s open visits the median is %s</source>
        <translation>mit %s offenen Besuchen ist der Median %s</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>ohne Grund</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>won %s</source>
        <translation>gewonnen %s</translation>
    </message>
    <message>
        <source>won %s, open %s, lost %s</source>
        <translation>gewonnen %s, offen %s, verloren %s</translation>
    </message>
    <message>
        <source>won in the period</source>
        <translation>im Zeitraum gewonnen</translation>
    </message>
    <message>
        <source>work in progress = cards per week / 7 × days</source>
        <translation>in Arbeit = Karten je Woche / 7 × Tage</translation>
    </message>
    <message>
        <source>your goal</source>
        <translation>Ihr Ziel</translation>
    </message>
    <message>
        <source>your goal: %s</source>
        <translation>Ihr Ziel: %s</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>yours %s (%s)</source>
        <translation>eigene %s (%s)</translation>
    </message>
    <message>
        <source>€ thousand, net</source>
        <translation>Tsd. €, netto</translation>
    </message>
</context>
<context>
    <name>backlog</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided card(s)</source>
        <translation>
            <numerusform>%Ln entschiedene Karte</numerusform>
            <numerusform>%Ln entschiedene Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%Ln Besuch</numerusform>
            <numerusform>%Ln Besuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln Woche</numerusform>
            <numerusform>%Ln Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%s d</source>
        <translation>%s T.</translation>
    </message>
    <message>
        <source>%s more, then it can be told.</source>
        <translation>Noch %s, dann lässt es sich sagen.</translation>
    </message>
    <message>
        <source>%s to %s</source>
        <translation>%s bis %s</translation>
    </message>
    <message>
        <source>Arrivals per week</source>
        <translation>Zugänge je Woche</translation>
    </message>
    <message>
        <source>Before %s (%s).</source>
        <translation>Davor %s (%s).</translation>
    </message>
    <message>
        <source>Before %s (%s). After %s (%s); chance explains %s to %s.</source>
        <translation>Davor %s (%s). Danach %s (%s); durch Zufall wären %s bis %s möglich.</translation>
    </message>
    <message>
        <source>Before %s, limits %s to %s (%s). After %s (%s).</source>
        <translation>Davor %s, Grenzen %s bis %s (%s). Danach %s (%s).</translation>
    </message>
    <message>
        <source>Before it began 20 answers are needed.</source>
        <translation>Vor dem Beginn braucht es 20 Antworten.</translation>
    </message>
    <message>
        <source>Before it began 20 decided cards are needed.</source>
        <translation>Vor dem Beginn braucht es 20 entschiedene Karten.</translation>
    </message>
    <message>
        <source>Before it began 20 visits are needed.</source>
        <translation>Vor dem Beginn braucht es 20 Besuche der Phase.</translation>
    </message>
    <message>
        <source>Before it began eight weeks with one card each are needed.</source>
        <translation>Vor dem Beginn braucht es acht Wochen mit im Mittel einer Karte.</translation>
    </message>
    <message>
        <source>Conversion to the next stage</source>
        <translation>Conversion zur nächsten Phase</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Nothing that chance would not do as well.</source>
        <translation>Das kann der Zufall auch.</translation>
    </message>
    <message>
        <source>Satisfaction by survey</source>
        <translation>Zufriedenheit aus der Umfrage</translation>
    </message>
    <message>
        <source>Signal: better</source>
        <translation>Signal: besser</translation>
    </message>
    <message>
        <source>Signal: worse</source>
        <translation>Signal: schlechter</translation>
    </message>
    <message>
        <source>That is more than chance.</source>
        <translation>Das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>There are %s.</source>
        <translation>Es sind %s.</translation>
    </message>
    <message>
        <source>Throughput per week</source>
        <translation>Durchsatz je Woche</translation>
    </message>
    <message>
        <source>Time in the stage</source>
        <translation>Zeit in der Phase</translation>
    </message>
    <message>
        <source>Too few data</source>
        <translation>Zu wenige Daten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done on %s</source>
        <translation>fertig am %s</translation>
    </message>
    <message>
        <source>effect %s</source>
        <translation>Wirkung %s</translation>
    </message>
    <message>
        <source>effort %s</source>
        <translation>Aufwand %s</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>since %s</source>
        <translation>seit %s</translation>
    </message>
</context>
<context>
    <name>brought</name>
    <message>
        <source>%s archived</source>
        <translation>%s archiviert</translation>
    </message>
    <message>
        <source>%s lost</source>
        <translation>%s verloren</translation>
    </message>
    <message>
        <source>%s open</source>
        <translation>%s offen</translation>
    </message>
    <message>
        <source>%s won</source>
        <translation>%s gewonnen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Commission of what is open, net</source>
        <translation>Provision offen, netto</translation>
    </message>
    <message>
        <source>Commission won, net</source>
        <translation>Provision gewonnen, netto</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>of which part (earned)</source>
        <translation>davon Anteil (verdient)</translation>
    </message>
    <message>
        <source>of which part (expected)</source>
        <translation>davon Anteil (erwartet)</translation>
    </message>
    <message>
        <source>part %s</source>
        <translation>Anteil %s</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
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
        <source>In this stage now</source>
        <translation>Jetzt in dieser Phase</translation>
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
        <source>appear as soon as the first card is on the board; rates from 5 decided cards on</source>
        <translation>erscheinen, sobald die erste Karte auf dem Board liegt; Quoten ab 5 entschiedenen Karten</translation>
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
    <message>
        <source>your goal: %s</source>
        <translation>Ihr Ziel: %s</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>%s (%s of %s)</source>
        <translation>%s (%s von %s)</translation>
    </message>
    <message>
        <source>%s cards were made up.</source>
        <translation>%s Karten wurden erfunden.</translation>
    </message>
    <message>
        <source>%s from outside, %s through clients</source>
        <translation>%s von außen, %s durch Kunden</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s reached: %s</source>
        <translation>%s erreicht: %s</translation>
    </message>
    <message>
        <source>%s to %s, as of %s</source>
        <translation>%s bis %s, Stand %s</translation>
    </message>
    <message>
        <source>%s was written.</source>
        <translation>%s wurde geschrieben.</translation>
    </message>
    <message>
        <source>%s within 24 months</source>
        <translation>%s in 24 Monaten</translation>
    </message>
    <message>
        <source>A day back</source>
        <translation>Einen Tag zurück</translation>
    </message>
    <message>
        <source>A day on</source>
        <translation>Einen Tag weiter</translation>
    </message>
    <message>
        <source>A picture has room for one board: %s. Name another with --journey.</source>
        <translation>Ein Bild fasst ein Board: %s. Ein anderes mit --journey wählen.</translation>
    </message>
    <message>
        <source>A week back</source>
        <translation>Eine Woche zurück</translation>
    </message>
    <message>
        <source>A week on</source>
        <translation>Eine Woche weiter</translation>
    </message>
    <message>
        <source>Add journey from file …</source>
        <translation>Reise aus Datei hinzufügen …</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Card: how was it? …</source>
        <translation>Karte: Wie war es? …</translation>
    </message>
    <message>
        <source>Card: next step is done …</source>
        <translation>Karte: Nächster Schritt ist erledigt …</translation>
    </message>
    <message>
        <source>Card: note a call …</source>
        <translation>Karte: Anruf notieren …</translation>
    </message>
    <message>
        <source>Card: plan a step …</source>
        <translation>Karte: Schritt planen …</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Chosen cards: archive</source>
        <translation>Gewählte Karten: archivieren</translation>
    </message>
    <message>
        <source>Chosen cards: delete</source>
        <translation>Gewählte Karten: löschen</translation>
    </message>
    <message>
        <source>Chosen cards: let rest …</source>
        <translation>Gewählte Karten: ruhen lassen …</translation>
    </message>
    <message>
        <source>Chosen cards: lost …</source>
        <translation>Gewählte Karten: verloren …</translation>
    </message>
    <message>
        <source>Chosen cards: won</source>
        <translation>Gewählte Karten: gewonnen</translation>
    </message>
    <message>
        <source>Closed cards …</source>
        <translation>Abgeschlossene Karten …</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Comfortable cards</source>
        <translation>Geräumige Karten</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Kompakte Karten</translation>
    </message>
    <message>
        <source>Compare duplicates</source>
        <translation>Dubletten vergleichen</translation>
    </message>
    <message>
        <source>Compare journey maps</source>
        <translation>Journey-Karten vergleichen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Edit stages …</source>
        <translation>Phasen bearbeiten …</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Filter the board …</source>
        <translation>Board filtern …</translation>
    </message>
    <message>
        <source>Flywheel</source>
        <translation>Schwungrad</translation>
    </message>
    <message>
        <source>Fold the charts away</source>
        <translation>Diagramme einklappen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Improvement backlog</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Journey map</source>
        <translation>Journey-Karte</translation>
    </message>
    <message>
        <source>Keep or delete</source>
        <translation>Behalten oder löschen</translation>
    </message>
    <message>
        <source>Let the days go by</source>
        <translation>Tage ablaufen lassen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Look at an earlier day …</source>
        <translation>Früheren Tag ansehen …</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>Neues Objekt</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Open card: another contact …</source>
        <translation>Offene Karte: anderer Kontakt …</translation>
    </message>
    <message>
        <source>Open card: bring the other card of the deal along</source>
        <translation>Offene Karte: andere Karte des Geschäfts mitziehen</translation>
    </message>
    <message>
        <source>Open card: checklist of the stage</source>
        <translation>Offene Karte: Checkliste der Phase</translation>
    </message>
    <message>
        <source>Open card: create its property</source>
        <translation>Offene Karte: Objekt anlegen</translation>
    </message>
    <message>
        <source>Open card: how was it? …</source>
        <translation>Offene Karte: Wie war es? …</translation>
    </message>
    <message>
        <source>Open card: into its fields</source>
        <translation>Offene Karte: in ihre Felder</translation>
    </message>
    <message>
        <source>Open card: its contact</source>
        <translation>Offene Karte: ihr Kontakt</translation>
    </message>
    <message>
        <source>Open card: its property</source>
        <translation>Offene Karte: ihr Objekt</translation>
    </message>
    <message>
        <source>Open card: link a buyer …</source>
        <translation>Offene Karte: Käufer verknüpfen …</translation>
    </message>
    <message>
        <source>Open card: link a property …</source>
        <translation>Offene Karte: Objekt verknüpfen …</translation>
    </message>
    <message>
        <source>Open card: link an owner …</source>
        <translation>Offene Karte: Eigentümer verknüpfen …</translation>
    </message>
    <message>
        <source>Open card: milestones</source>
        <translation>Offene Karte: Meilensteine</translation>
    </message>
    <message>
        <source>Open card: new lead from this client: %s</source>
        <translation>Offene Karte: neuer Lead von diesem Kunden: %s</translation>
    </message>
    <message>
        <source>Open card: search profile …</source>
        <translation>Offene Karte: Suchprofil …</translation>
    </message>
    <message>
        <source>Open card: unlink the property</source>
        <translation>Offene Karte: Objekt lösen</translation>
    </message>
    <message>
        <source>Open card: waiting for …</source>
        <translation>Offene Karte: wartet auf …</translation>
    </message>
    <message>
        <source>Open card: who brought it …</source>
        <translation>Offene Karte: von wem sie kommt …</translation>
    </message>
    <message>
        <source>Personas: %s</source>
        <translation>Personas: %s</translation>
    </message>
    <message>
        <source>Print or export the journey map</source>
        <translation>Journey-Karte drucken oder exportieren</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ratings, quotes and answers</source>
        <translation>Bewertungen, Zitate und Antworten</translation>
    </message>
    <message>
        <source>Redo: %s</source>
        <translation>Wiederholen: %s</translation>
    </message>
    <message>
        <source>Search on the board</source>
        <translation>Auf dem Board suchen</translation>
    </message>
    <message>
        <source>Search profiles</source>
        <translation>Suchprofile</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Show all journeys</source>
        <translation>Alle Reisen zeigen</translation>
    </message>
    <message>
        <source>Show journey %s</source>
        <translation>Reise %s zeigen</translation>
    </message>
    <message>
        <source>Show the charts</source>
        <translation>Diagramme zeigen</translation>
    </message>
    <message>
        <source>Speak English</source>
        <translation>Englisch sprechen</translation>
    </message>
    <message>
        <source>Speak German</source>
        <translation>Deutsch sprechen</translation>
    </message>
    <message>
        <source>Stop the days</source>
        <translation>Tage anhalten</translation>
    </message>
    <message>
        <source>Sub-stages of the stage %s</source>
        <translation>Teilphasen der Phase %s</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>Die Sicherung wurde zurückgeholt.</translation>
    </message>
    <message>
        <source>The backup was restored; what was there before lies in %s.</source>
        <translation>Die Sicherung wurde zurückgeholt; was vorher da war, liegt in %s.</translation>
    </message>
    <message>
        <source>The journey %s was added.</source>
        <translation>Die Reise %s wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The store is damaged; “kanban-app restore BACKUP” brings a backup back.</source>
        <translation>Die Datei ist beschädigt; „kanban-app restore SICHERUNG“ holt eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>Die Datei ist in Ordnung.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo: %s</source>
        <translation>Rückgängig: %s</translation>
    </message>
    <message>
        <source>What if a stage were better</source>
        <translation>Was wäre, wenn eine Phase besser wäre</translation>
    </message>
    <message>
        <source>Where energy is lost</source>
        <translation>Wo Energie verloren geht</translation>
    </message>
    <message>
        <source>Which side needs leads</source>
        <translation>Welche Seite Leads braucht</translation>
    </message>
    <message>
        <source>Who brought whom</source>
        <translation>Wer wen gebracht hat</translation>
    </message>
    <message>
        <source>add create card inquiry customer prospect</source>
        <translation>Anfrage anlegen hinzufügen erfassen Karte Kunde Interessent Neukunde</translation>
    </message>
    <message>
        <source>add create object house flat land listing</source>
        <translation>anlegen hinzufügen erfassen Immobilie Haus Wohnung Grundstück Exposé</translation>
    </message>
    <message>
        <source>add create person company customer address</source>
        <translation>anlegen hinzufügen erfassen Person Firma Kunde Adresse Telefonbuch</translation>
    </message>
    <message>
        <source>add create plan to do step reminder</source>
        <translation>anlegen hinzufügen planen Erinnerung Wiedervorlage nächster Schritt</translation>
    </message>
    <message>
        <source>again repeat forward</source>
        <translation>wieder nochmal vorwärts</translation>
    </message>
    <message>
        <source>answers added</source>
        <translation>Antworten importiert</translation>
    </message>
    <message>
        <source>answers here already</source>
        <translation>Antworten, die schon da sind</translation>
    </message>
    <message>
        <source>back revert take back mistake</source>
        <translation>zurück zurücknehmen widerrufen Fehler</translation>
    </message>
    <message>
        <source>balance demand buyers homes owners price place</source>
        <translation>Bedarf Gleichgewicht Käufer Objekte Eigentümer Preis Ort</translation>
    </message>
    <message>
        <source>beside difference then and now two journeys</source>
        <translation>nebeneinander Unterschied damals heute zwei Reisen</translation>
    </message>
    <message>
        <source>blocked bank authority client pause</source>
        <translation>warten blockiert Bank Amt Kunde Pause hängt</translation>
    </message>
    <message>
        <source>buyer wishes looks for matching</source>
        <translation>Käufer Wünsche sucht Matching Kriterien</translation>
    </message>
    <message>
        <source>buyers wishes matching looking for</source>
        <translation>Käufer Wünsche Gesuche Abgleich passend</translation>
    </message>
    <message>
        <source>cards added</source>
        <translation>Karten hinzugefügt</translation>
    </message>
    <message>
        <source>cards left out (here already)</source>
        <translation>Karten ausgelassen (schon da)</translation>
    </message>
    <message>
        <source>cards updated</source>
        <translation>Karten aktualisiert</translation>
    </message>
    <message>
        <source>charts numbers statistics throughput conversion commission forecast report</source>
        <translation>Diagramme Zahlen Kennzahlen Statistik Durchsatz Quote Provision Prognose Bericht</translation>
    </message>
    <message>
        <source>clients who came again</source>
        <translation>Kunden mit weiterem Objekt</translation>
    </message>
    <message>
        <source>clients who changed sides</source>
        <translation>Kunden mit Seitenwechsel</translation>
    </message>
    <message>
        <source>clients who recommended</source>
        <translation>Kunden mit Empfehlung</translation>
    </message>
    <message>
        <source>close cancel refusal gone reason</source>
        <translation>Absage abschließen absagen abgesprungen Grund</translation>
    </message>
    <message>
        <source>close deal success signed sold bought</source>
        <translation>Abschluss abschließen Erfolg unterschrieben verkauft gekauft</translation>
    </message>
    <message>
        <source>columns journey limits process rename colour</source>
        <translation>Spalten Reise Grenzen Prozess umbenennen Farbe</translation>
    </message>
    <message>
        <source>commission</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>contacts added</source>
        <translation>Kontakte hinzugefügt</translation>
    </message>
    <message>
        <source>contacts completed</source>
        <translation>Kontakte ergänzt</translation>
    </message>
    <message>
        <source>contacts left as they are</source>
        <translation>Kontakte unverändert (schon da)</translation>
    </message>
    <message>
        <source>contacts to complete</source>
        <translation>Kontakte zu ergänzen</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>criteria exit required tick</source>
        <translation>Kriterien Pflicht abhaken erfüllt Phase verlassen</translation>
    </message>
    <message>
        <source>day tasks appointments overdue inquiries suggestions</source>
        <translation>Tag Aufgaben Termine Kalender überfällig Anfragen Vorschläge Wiedervorlage</translation>
    </message>
    <message>
        <source>deal partner connect match pair</source>
        <translation>Geschäft Gegenseite verbinden Paar zusammenbringen</translation>
    </message>
    <message>
        <source>deal partner move too</source>
        <translation>Geschäft Gegenseite mitziehen verschieben</translation>
    </message>
    <message>
        <source>deals won</source>
        <translation>gewonnene Abschlüsse</translation>
    </message>
    <message>
        <source>density size view big small</source>
        <translation>Dichte Größe Ansicht groß klein</translation>
    </message>
    <message>
        <source>diagrams panel throughput conversion hide view</source>
        <translation>Grafiken Durchsatz Quote ausblenden einblenden Ansicht</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingetreten</translation>
    </message>
    <message>
        <source>exit close end leave program</source>
        <translation>schließen verlassen Programm Ende</translation>
    </message>
    <message>
        <source>filter find look for</source>
        <translation>filtern finden suchen</translation>
    </message>
    <message>
        <source>forecast simulate slider goal target loop gain</source>
        <translation>Planspiel Prognose Regler Ziel Selbstantrieb</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>go to show open screen</source>
        <translation>gehe zu zeigen öffnen Ansicht Seite</translation>
    </message>
    <message>
        <source>improvements experiments effort effect verdict</source>
        <translation>Backlog Verbessern Versuche Aufwand Wirkung Urteil</translation>
    </message>
    <message>
        <source>inspector details keyboard type</source>
        <translation>Inspektor Einzelheiten Tastatur tippen Felder</translation>
    </message>
    <message>
        <source>inspector details panel</source>
        <translation>Inspektor Einzelheiten Seitenleiste</translation>
    </message>
    <message>
        <source>journeys added</source>
        <translation>Reisen hinzugefügt</translation>
    </message>
    <message>
        <source>kanban cards columns stages pipeline leads</source>
        <translation>Kanban Karten Spalten Phasen Pipeline Leads Vorgänge</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>known cards</source>
        <translation>bekannte Karten</translation>
    </message>
    <message>
        <source>language German English</source>
        <translation>Sprache umstellen Deutsch Englisch</translation>
    </message>
    <message>
        <source>leak loss ledger reasons stalled rotten waiting</source>
        <translation>Reibung Verlust Leck Gründe stockt wartet</translation>
    </message>
    <message>
        <source>line %s: %s</source>
        <translation>Zeile %s: %s</translation>
    </message>
    <message>
        <source>loop gain</source>
        <translation>Selbstantrieb</translation>
    </message>
    <message>
        <source>loop time in days</source>
        <translation>Umlaufzeit in Tagen</translation>
    </message>
    <message>
        <source>lost %s</source>
        <translation>verloren %s</translation>
    </message>
    <message>
        <source>lost archived won finished reopen bring back</source>
        <translation>verloren archiviert gewonnen beendet Archiv wieder öffnen zurückholen</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>merge contacts twice same person double</source>
        <translation>zusammenführen Kontakte doppelt dieselbe Person</translation>
    </message>
    <message>
        <source>momentum, follow-on deals a year (against 90 days ago)</source>
        <translation>Schwung, Folgeabschlüsse im Jahr (gegenüber vor 90 Tagen)</translation>
    </message>
    <message>
        <source>narrow tag source amount age only some</source>
        <translation>eingrenzen Schlagwort Quelle Betrag Alter nur bestimmte</translation>
    </message>
    <message>
        <source>new answers</source>
        <translation>neue Antworten</translation>
    </message>
    <message>
        <source>new cards</source>
        <translation>neue Karten</translation>
    </message>
    <message>
        <source>new contacts</source>
        <translation>neue Kontakte</translation>
    </message>
    <message>
        <source>next level of detail open stage inside steps</source>
        <translation>nächste Ebene Detail Phase öffnen innen Schritte</translation>
    </message>
    <message>
        <source>not confirmed yet: %s</source>
        <translation>noch nicht bestätigt: %s</translation>
    </message>
    <message>
        <source>object house add</source>
        <translation>Immobilie Haus Wohnung hinzufügen neu</translation>
    </message>
    <message>
        <source>object house connect</source>
        <translation>Immobilie Haus Wohnung verbinden</translation>
    </message>
    <message>
        <source>object house remove</source>
        <translation>Immobilie Haus Wohnung trennen entfernen</translation>
    </message>
    <message>
        <source>object house show</source>
        <translation>Immobilie Haus Wohnung zeigen öffnen</translation>
    </message>
    <message>
        <source>objects houses flats listings matching buyers search profiles</source>
        <translation>Immobilien Häuser Wohnungen Grundstücke passende Käufer Suchprofile</translation>
    </message>
    <message>
        <source>options preferences reminders notifications motion configure</source>
        <translation>Optionen Erinnerungen Benachrichtigungen Bewegung einrichten</translation>
    </message>
    <message>
        <source>owner buyer board process both view</source>
        <translation>Eigentümer Käufer Board Prozess beide Ansicht</translation>
    </message>
    <message>
        <source>owner buyer board process view</source>
        <translation>Eigentümer Käufer Board Prozess Ansicht</translation>
    </message>
    <message>
        <source>paper pdf png svg markdown a3 a4 printer poster</source>
        <translation>Papier PDF PNG SVG Markdown A3 A4 Drucker Plakat</translation>
    </message>
    <message>
        <source>pause wait sleep later park</source>
        <translation>Pause warten parken später zurückstellen</translation>
    </message>
    <message>
        <source>people customers addresses duplicates merge consent</source>
        <translation>Personen Kunden Adressen Telefonbuch Dubletten zusammenführen Einwilligung</translation>
    </message>
    <message>
        <source>person client change link</source>
        <translation>Person Kunde wechseln verknüpfen</translation>
    </message>
    <message>
        <source>person client open address</source>
        <translation>Person Kunde öffnen Adresse</translation>
    </message>
    <message>
        <source>phone telephone talk contact log</source>
        <translation>telefonieren Telefonat Gespräch Telefonnotiz erfassen</translation>
    </message>
    <message>
        <source>possible duplicates</source>
        <translation>mögliche Dubletten</translation>
    </message>
    <message>
        <source>privacy data protection gdpr retention erase deadlines</source>
        <translation>Datenschutz DSGVO Aufbewahrung löschen Fristen Auskunft</translation>
    </message>
    <message>
        <source>put away file close</source>
        <translation>ablegen weglegen abschließen Archiv</translation>
    </message>
    <message>
        <source>rating survey quote satisfaction feedback nps answer</source>
        <translation>bewertung umfrage zitat zufriedenheit rückmeldung nps antwort kundenstimme</translation>
    </message>
    <message>
        <source>reached day signed reserved notary</source>
        <translation>erreicht Tag beurkundet reserviert Notar Vertrag</translation>
    </message>
    <message>
        <source>read load file excel csv table restore</source>
        <translation>einlesen laden Datei Excel CSV Tabelle wiederherstellen übernehmen</translation>
    </message>
    <message>
        <source>referral recommendation buyer owner again</source>
        <translation>Empfehlung Käufer Eigentümer Weiterempfehlung Folgegeschäft</translation>
    </message>
    <message>
        <source>referral tree recommendation thank clients</source>
        <translation>Empfehlung Stammbaum Weiterempfehlung danken Kunden</translation>
    </message>
    <message>
        <source>remove throw away erase</source>
        <translation>entfernen wegwerfen Papierkorb</translation>
    </message>
    <message>
        <source>save write file print pdf image excel csv json backup share</source>
        <translation>speichern sichern ausgeben drucken Datei PDF Bild Excel CSV JSON Sicherung weitergeben</translation>
    </message>
    <message>
        <source>share of new cards through clients</source>
        <translation>Anteil neuer Karten durch Kunden</translation>
    </message>
    <message>
        <source>shortcuts keyboard help manual</source>
        <translation>Tastenkürzel Tastatur Hilfe Anleitung</translation>
    </message>
    <message>
        <source>so far %s of %s</source>
        <translation>bisher %s von %s</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>steps of histories</source>
        <translation>Schritte von Verläufen</translation>
    </message>
    <message>
        <source>task to do reminder follow-up appointment finished</source>
        <translation>Aufgabe Erinnerung Wiedervorlage Termin erledigt fertig</translation>
    </message>
    <message>
        <source>template process load import toml</source>
        <translation>Vorlage Prozess laden importieren TOML</translation>
    </message>
    <message>
        <source>theme mode appearance night light dark</source>
        <translation>Design Darstellung Nacht hell dunkel Modus</translation>
    </message>
    <message>
        <source>time machine travel history yesterday date as of</source>
        <translation>Zeitmaschine Zeitreise Verlauf Vergangenheit gestern Datum Stand</translation>
    </message>
    <message>
        <source>tipster partner referred recommended source referral</source>
        <translation>Tippgeber Partner empfohlen Empfehlung Quelle Herkunft vermittelt</translation>
    </message>
    <message>
        <source>too few yet (%s of %s)</source>
        <translation>noch zu wenige (%s von %s)</translation>
    </message>
    <message>
        <source>turns a year</source>
        <translation>Umläufe im Jahr</translation>
    </message>
    <message>
        <source>typical clients faces buyer persona target group</source>
        <translation>typische Kunden Gesichter Zielgruppe Kundenbild</translation>
    </message>
    <message>
        <source>weighted pipeline, all open cards: %s</source>
        <translation>gewichtete Pipeline, alle offenen Karten: %s</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>weiter</translation>
    </message>
</context>
<context>
    <name>commission</name>
    <message>
        <source>%s: %s of %s</source>
        <translation>%s: %s von %s</translation>
    </message>
    <message>
        <source>Agreed price %s × %s</source>
        <translation>Vereinbarter Preis %s × %s</translation>
    </message>
    <message>
        <source>If the owner pays nothing, the buyer must not pay either (§ 656c BGB).</source>
        <translation>Zahlt der Eigentümer nichts, darf auch der Käufer nichts zahlen (§ 656c BGB).</translation>
    </message>
    <message>
        <source>Net commission of the card</source>
        <translation>Nettoprovision der Karte</translation>
    </message>
    <message>
        <source>Owner and buyer must pay the same: who works for both takes equal halves (§ 656c BGB).</source>
        <translation>Eigentümer und Käufer müssen gleich viel zahlen: Wer für beide tätig ist, nimmt gleiche Hälften (§ 656c BGB).</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Price %s × %s</source>
        <translation>Preis %s × %s</translation>
    </message>
    <message>
        <source>The buyer may pay at most half of all: no more than the owner (§ 656d BGB).</source>
        <translation>Der Käufer darf höchstens die Hälfte tragen: nicht mehr als der Eigentümer (§ 656d BGB).</translation>
    </message>
    <message>
        <source>Tipster</source>
        <translation>Tippgeber</translation>
    </message>
    <message>
        <source>With %s VAT</source>
        <translation>Mit %s MwSt.</translation>
    </message>
    <message>
        <source>“Who pays” is not said yet: unequal halves are not allowed if owner and buyer both mandate the broker (§ 656c BGB).</source>
        <translation>„Wer zahlt“ ist noch offen: Ungleiche Hälften sind nicht zulässig, wenn Eigentümer und Käufer beide den Makler beauftragen (§ 656c BGB).</translation>
    </message>
</context>
<context>
    <name>contact_reasons</name>
    <message>
        <source>Same address %s</source>
        <translation>Gleiche Anschrift %s</translation>
    </message>
    <message>
        <source>Same e-mail address %s</source>
        <translation>Gleiche E-Mail-Adresse %s</translation>
    </message>
    <message>
        <source>Same last name</source>
        <translation>Gleicher Nachname</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>Same name in another spelling (ü = ue, ß = ss)</source>
        <translation>Gleicher Name, andere Schreibweise (ü = ue, ß = ss)</translation>
    </message>
    <message>
        <source>Same phone number %s</source>
        <translation>Gleiche Telefonnummer %s</translation>
    </message>
    <message>
        <source>Same town %s, one street unknown</source>
        <translation>Gleicher Ort %s, eine Straße unbekannt</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>Ähnlicher Name</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>gleiche Anschrift</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same last name</source>
        <translation>gleicher Nachname</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>same town</source>
        <translation>gleicher Ort</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
</context>
<context>
    <name>contact_words</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %Ln Monat</numerusform>
            <numerusform>vor %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>vor %Ln Woche</numerusform>
            <numerusform>vor %Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %Ln Jahr</numerusform>
            <numerusform>vor %Ln Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Craftsman</source>
        <translation>Handwerker</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notary</source>
        <translation>Notariat</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Am liebsten per</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Tipster</source>
        <translation>Tippgeber</translation>
    </message>
    <message>
        <source>ends %s</source>
        <translation>endet %s</translation>
    </message>
    <message>
        <source>expired %s</source>
        <translation>abgelaufen %s</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>until %s</source>
        <translation>bis %s</translation>
    </message>
    <message>
        <source>withdrawn %s</source>
        <translation>widerrufen %s</translation>
    </message>
</context>
<context>
    <name>criteria</name>
    <message>
        <source>%s (optional)</source>
        <translation>%s (freiwillig)</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s, in force since %s</source>
        <translation>%s, gilt seit %s</translation>
    </message>
    <message>
        <source>from the data</source>
        <translation>aus den Daten</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>planned %s</source>
        <translation>geplant %s</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>unbestätigt</translation>
    </message>
</context>
<context>
    <name>day_words</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%s h %s min</source>
        <translation>%s Std. %s Min.</translation>
    </message>
    <message>
        <source>%s min</source>
        <translation>%s Min.</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>seit %Ln Tag</numerusform>
            <numerusform>seit %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>since %s</source>
        <translation>seit %s</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>deal_words</name>
    <message>
        <source>%s (buyer) to %s as well?</source>
        <translation>Auch %s (Käufer) nach %s?</translation>
    </message>
    <message>
        <source>%s (owner) to %s as well?</source>
        <translation>Auch %s (Eigentümer) nach %s?</translation>
    </message>
    <message>
        <source>Bring %s along</source>
        <translation>%s mitziehen</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>Brachte</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <source>Client already</source>
        <translation>Schon Kunde</translation>
    </message>
    <message>
        <source>End the link with %s</source>
        <translation>Verknüpfung mit %s lösen</translation>
    </message>
    <message>
        <source>Link a buyer …</source>
        <translation>Käufer verknüpfen …</translation>
    </message>
    <message>
        <source>Link an owner …</source>
        <translation>Eigentümer verknüpfen …</translation>
    </message>
    <message>
        <source>Through partner</source>
        <translation>Über Partner</translation>
    </message>
    <message>
        <source>Tip from</source>
        <translation>Tipp von</translation>
    </message>
    <message>
        <source>handed over to another journey</source>
        <translation>an anderen Weg übergeben</translation>
    </message>
    <message>
        <source>link ended</source>
        <translation>Verknüpfung gelöst</translation>
    </message>
    <message>
        <source>linked with another property</source>
        <translation>mit anderem Objekt verknüpft</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>abgelegt</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>85 % within days</source>
        <translation>85 % in Tagen</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % bis</translation>
    </message>
    <message>
        <source>About the stage</source>
        <translation>Zur Phase</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Conversion per column</source>
        <translation>Conversion je Spalte</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Erledigt am</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Ease of use (-2 to +2)</source>
        <translation>Handhabung (−2 bis +2)</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Erwarteter Abschluss</translation>
    </message>
    <message>
        <source>Feeling (-2 to +2)</source>
        <translation>Gefühl (−2 bis +2)</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>In Phase seit</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Living area (m²)</source>
        <translation>Wohnfläche (m²)</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>Verlustgrund</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Mandate until</source>
        <translation>Auftrag bis</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Median Tage</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Mood (-2 to +2)</source>
        <translation>Stimmung (−2 bis +2)</translation>
    </message>
    <message>
        <source>Net commission</source>
        <translation>Provision netto</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Own chance</source>
        <translation>Eigene Chance</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Eigene Nummer</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Person oder Firma</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Plot (m²)</source>
        <translation>Grundstück (m²)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Price (EUR)</source>
        <translation>Preis (EUR)</translation>
    </message>
    <message>
        <source>Problem solved (-2 to +2)</source>
        <translation>Lösung (−2 bis +2)</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Resting until</source>
        <translation>Ruht bis</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Throughput per column</source>
        <translation>Durchsatz je Spalte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Waiting for what</source>
        <translation>Wartet worauf</translation>
    </message>
    <message>
        <source>Waiting on</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Art und Weise</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Year built</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>nicht mehr nötig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>too few yet</source>
        <translation>noch zu wenige</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>%s d</source>
        <translation>%s T.</translation>
    </message>
    <message>
        <source>%s d late</source>
        <translation>seit %s T.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>headless</name>
    <message>
        <source>There is no display: the board was drawn into %s.</source>
        <translation>Kein Bildschirm vorhanden: Das Board wurde in %s gezeichnet.</translation>
    </message>
</context>
<context>
    <name>history_lines</name>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Created in %s</source>
        <translation>Angelegt in %s</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Imported into %s</source>
        <translation>Importiert nach %s</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Opened again in %s</source>
        <translation>Wieder geöffnet in %s</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message numerus="yes">
        <source>%n answer(s) imported</source>
        <translation>
            <numerusform>%Ln Antwort importiert</numerusform>
            <numerusform>%Ln Antworten importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) imported</source>
        <translation>
            <numerusform>%Ln Karte importiert</numerusform>
            <numerusform>%Ln Karten importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) seem to be here already:</source>
        <translation>
            <numerusform>%Ln Karte scheint es schon zu geben:</numerusform>
            <numerusform>%Ln Karten scheint es schon zu geben:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%Ln ergänzt</numerusform>
            <numerusform>%Ln ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) here already lack something:</source>
        <translation>
            <numerusform>%Ln vorhandenem Kontakt fehlt etwas:</numerusform>
            <numerusform>%Ln vorhandenen Kontakten fehlt etwas:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%Ln Kontakt importiert</numerusform>
            <numerusform>%Ln Kontakte importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%Ln schon da</numerusform>
            <numerusform>%Ln schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already, complete</source>
        <translation>
            <numerusform>%Ln schon vollständig da</numerusform>
            <numerusform>%Ln schon vollständig da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known card(s) are updated</source>
        <translation>
            <numerusform>%Ln bekannte wird aktualisiert</numerusform>
            <numerusform>%Ln bekannte werden aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out as duplicates</source>
        <translation>
            <numerusform>%Ln als Dublette ausgelassen</numerusform>
            <numerusform>%Ln als Dubletten ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%Ln neue Antwort</numerusform>
            <numerusform>%Ln neue Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%Ln neue Karte</numerusform>
            <numerusform>%Ln neue Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%Ln neuer Kontakt</numerusform>
            <numerusform>%Ln neue Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%Ln aktualisiert</numerusform>
            <numerusform>%Ln aktualisiert</numerusform>
        </translation>
    </message>
    <message>
        <source>A history needs a column for each of: %s.</source>
        <translation>Ein Verlauf braucht je eine Spalte für: %s.</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Add what they lack</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Wie in der Datei angegeben</translation>
    </message>
    <message>
        <source>Asking price</source>
        <translation>Angebotspreis</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Chance of a win</source>
        <translation>Chance auf den Abschluss</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Abgeschlossen am</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message numerus="yes">
        <source>Complete %n contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt ergänzen</numerusform>
            <numerusform>%Ln Kontakte ergänzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country, second address</source>
        <translation>Land, zweite Anschrift</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Ease of use (-2 to +2)</source>
        <translation>Handhabung (−2 bis +2)</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Erwarteter Abschluss</translation>
    </message>
    <message>
        <source>Feeling (-2 to +2)</source>
        <translation>Gefühl (−2 bis +2)</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>From stage</source>
        <translation>Von Phase</translation>
    </message>
    <message>
        <source>Hours in the stage</source>
        <translation>Stunden in der Phase</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Eindeutige Kennung</translation>
    </message>
    <message numerus="yes">
        <source>Import %n answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort importieren</numerusform>
            <numerusform>%Ln Antworten importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n card(s)</source>
        <translation>
            <numerusform>%Ln Karte importieren</numerusform>
            <numerusform>%Ln Karten importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt importieren</numerusform>
            <numerusform>%Ln Kontakte importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import anyway</source>
        <translation>Trotzdem importieren</translation>
    </message>
    <message>
        <source>In the client’s words</source>
        <translation>Im Wortlaut des Kunden</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Kind of property</source>
        <translation>Objektart</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Art des Schritts</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>So lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>Verlustgrund</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>Verloren am</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Mood (-2 to +2)</source>
        <translation>Stimmung (−2 bis +2)</translation>
    </message>
    <message>
        <source>Net commission</source>
        <translation>Nettoprovision</translation>
    </message>
    <message>
        <source>Note about the loss</source>
        <translation>Notiz zum Verlust</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>Number of the step</source>
        <translation>Schrittnummer</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Parked until</source>
        <translation>Ruht bis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place, second address</source>
        <translation>Ort, zweite Anschrift</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Postcode, second address</source>
        <translation>PLZ, zweite Anschrift</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Am liebsten per</translation>
    </message>
    <message>
        <source>Problem solved (-2 to +2)</source>
        <translation>Lösung (−2 bis +2)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vorgangsnummer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Scale (1-5, 0-10)</source>
        <translation>Skala (1-5, 0-10)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Start or end</source>
        <translation>Beginn oder Ende</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Street, second address</source>
        <translation>Straße, zweite Anschrift</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>Nach Phase</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message numerus="yes">
        <source>Update %n card(s)</source>
        <translation>
            <numerusform>%Ln Karte aktualisieren</numerusform>
            <numerusform>%Ln Karten aktualisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Update the card that is here</source>
        <translation>Vorhandene Karte aktualisieren</translation>
    </message>
    <message>
        <source>Waiting for what</source>
        <translation>Wartet worauf</translation>
    </message>
    <message>
        <source>Waiting on</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>Gewonnen am</translation>
    </message>
    <message numerus="yes">
        <source>complete %n</source>
        <translation>
            <numerusform>%Ln ergänzen</numerusform>
            <numerusform>%Ln ergänzen</numerusform>
        </translation>
    </message>
    <message>
        <source>complete export of Schwungrad</source>
        <translation>Gesamtexport von Schwungrad</translation>
    </message>
    <message>
        <source>completes %s</source>
        <translation>ergänzt %s</translation>
    </message>
    <message>
        <source>here already: %s</source>
        <translation>schon da: %s</translation>
    </message>
    <message>
        <source>known: %s</source>
        <translation>bekannt: %s</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>new contact</source>
        <translation>neuer Kontakt</translation>
    </message>
    <message>
        <source>one with %s</source>
        <translation>eins mit %s</translation>
    </message>
    <message numerus="yes">
        <source>update %n</source>
        <translation>
            <numerusform>%Ln aktualisieren</numerusform>
            <numerusform>%Ln aktualisieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>key_list</name>
    <message>
        <source>A day back, a day on</source>
        <translation>Einen Tag zurück, einen Tag weiter</translation>
    </message>
    <message>
        <source>A week back, a week on</source>
        <translation>Eine Woche zurück, eine Woche weiter</translation>
    </message>
    <message>
        <source>Along the loop</source>
        <translation>Entlang der Schleife</translation>
    </message>
    <message>
        <source>Another priority or stage</source>
        <translation>Andere Priorität oder Phase</translation>
    </message>
    <message>
        <source>Appointment, next step</source>
        <translation>Termin, nächster Schritt</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Bring the other card of the deal along</source>
        <translation>Die andere Karte des Abschlusses mitziehen</translation>
    </message>
    <message>
        <source>Card above, below</source>
        <translation>Karte darüber, darunter</translation>
    </message>
    <message>
        <source>Carry it back, carry it on</source>
        <translation>Zurücktragen, weitertragen</translation>
    </message>
    <message>
        <source>Chart before, next chart</source>
        <translation>Voriges, nächstes Diagramm</translation>
    </message>
    <message>
        <source>Choose a suggestion</source>
        <translation>Vorschlag wählen</translation>
    </message>
    <message>
        <source>Clear the selection, else close the card</source>
        <translation>Auswahl aufheben, sonst die Karte schließen</translation>
    </message>
    <message>
        <source>Closed cards</source>
        <translation>Abgeschlossene Karten</translation>
    </message>
    <message>
        <source>Compare duplicates</source>
        <translation>Dubletten vergleichen</translation>
    </message>
    <message>
        <source>Contacts, properties</source>
        <translation>Kontakte, Objekte</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Data and stages</source>
        <translation>Daten und Phasen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>Delete the improvement</source>
        <translation>Verbesserung löschen</translation>
    </message>
    <message>
        <source>Delete the property</source>
        <translation>Objekt löschen</translation>
    </message>
    <message>
        <source>Does not fit, with the reason</source>
        <translation>Passt nicht, mit Grund</translation>
    </message>
    <message>
        <source>Edit stages</source>
        <translation>Phasen bearbeiten</translation>
    </message>
    <message>
        <source>Edit the cell, one item per line</source>
        <translation>Zelle bearbeiten, ein Eintrag je Zeile</translation>
    </message>
    <message>
        <source>Edit the improvement</source>
        <translation>Verbesserung bearbeiten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Find everything, give a command</source>
        <translation>Alles finden, Befehl geben</translation>
    </message>
    <message>
        <source>First, last card</source>
        <translation>Erste, letzte Karte</translation>
    </message>
    <message>
        <source>Flywheel</source>
        <translation>Schwungrad</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>So wird gezählt</translation>
    </message>
    <message>
        <source>How the client found it</source>
        <translation>Wie der Kunde es fand</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>In the analytics</source>
        <translation>In der Auswertung</translation>
    </message>
    <message>
        <source>In the contacts</source>
        <translation>In den Kontakten</translation>
    </message>
    <message>
        <source>In the improvement backlog</source>
        <translation>In den Verbesserungen</translation>
    </message>
    <message>
        <source>In the properties</source>
        <translation>In den Objekten</translation>
    </message>
    <message>
        <source>Into the sheet or the open card, and back</source>
        <translation>In das Blatt oder die offene Karte und zurück</translation>
    </message>
    <message>
        <source>Into what is shown of the property</source>
        <translation>In die Angaben zum Objekt</translation>
    </message>
    <message>
        <source>Its cards on the board</source>
        <translation>Ihre Karten auf dem Board</translation>
    </message>
    <message>
        <source>Journey map, analytics</source>
        <translation>Journey-Karte, Auswertung</translation>
    </message>
    <message>
        <source>Keep the text, leave it</source>
        <translation>Text behalten, verwerfen</translation>
    </message>
    <message>
        <source>Let rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Let the days go by, stop</source>
        <translation>Tage ablaufen lassen, anhalten</translation>
    </message>
    <message>
        <source>Let the stage go</source>
        <translation>Phase loslassen</translation>
    </message>
    <message>
        <source>Link buyer and property</source>
        <translation>Käufer und Objekt verknüpfen</translation>
    </message>
    <message>
        <source>Look at an earlier day; back to today</source>
        <translation>Einen früheren Tag ansehen; zurück zu heute</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Menu of the card</source>
        <translation>Menü der Karte</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>Die beiden zusammenführen</translation>
    </message>
    <message>
        <source>Move a stage</source>
        <translation>Phase versetzen</translation>
    </message>
    <message>
        <source>Move the row up, down</source>
        <translation>Zeile nach oben, unten</translation>
    </message>
    <message>
        <source>Move to the stage beside</source>
        <translation>In die Phase daneben</translation>
    </message>
    <message>
        <source>Move within the column</source>
        <translation>In der Spalte versetzen</translation>
    </message>
    <message>
        <source>Neighbouring column</source>
        <translation>Spalte daneben</translation>
    </message>
    <message>
        <source>New card in this column</source>
        <translation>Neue Karte in dieser Spalte</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>Neues Objekt</translation>
    </message>
    <message>
        <source>Next stage, stage before</source>
        <translation>Nächste Phase, Phase davor</translation>
    </message>
    <message>
        <source>Next step is done</source>
        <translation>Nächster Schritt ist erledigt</translation>
    </message>
    <message>
        <source>Note a call</source>
        <translation>Anruf notieren</translation>
    </message>
    <message>
        <source>Note a call, write a mail</source>
        <translation>Anruf notieren, Mail schreiben</translation>
    </message>
    <message>
        <source>On Today</source>
        <translation>Auf Heute</translation>
    </message>
    <message>
        <source>On another day instead</source>
        <translation>Stattdessen an einem anderen Tag</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf dem Board</translation>
    </message>
    <message>
        <source>On the flywheel</source>
        <translation>Auf dem Schwungrad</translation>
    </message>
    <message>
        <source>On the journey map</source>
        <translation>Auf der Journey-Karte</translation>
    </message>
    <message>
        <source>One level up from the sub-stages</source>
        <translation>Von den Teilphasen eine Ebene höher</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Open the stage, close it</source>
        <translation>Phase öffnen, schließen</translation>
    </message>
    <message>
        <source>Open the sub-stages of the column</source>
        <translation>Teilphasen der Spalte öffnen</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Schritt planen</translation>
    </message>
    <message>
        <source>Point within the chart</source>
        <translation>Punkt im Diagramm</translation>
    </message>
    <message>
        <source>Put that off: a task for it</source>
        <translation>Das verschieben: eine Aufgabe dafür</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the properties</source>
        <translation>Objekte durchsuchen</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere wählen</translation>
    </message>
    <message>
        <source>Select the card, or not</source>
        <translation>Karte an- oder abwählen</translation>
    </message>
    <message>
        <source>Show the rest of the week</source>
        <translation>Rest der Woche zeigen</translation>
    </message>
    <message>
        <source>Table or picture</source>
        <translation>Tabelle oder Bild</translation>
    </message>
    <message>
        <source>Take another card of the stage</source>
        <translation>Eine andere Karte der Phase nehmen</translation>
    </message>
    <message>
        <source>The buyer’s card</source>
        <translation>Karte des Käufers</translation>
    </message>
    <message>
        <source>The buyer’s search profile</source>
        <translation>Suchprofil des Käufers</translation>
    </message>
    <message>
        <source>The cards behind it</source>
        <translation>Die Karten dahinter</translation>
    </message>
    <message>
        <source>The map as a table, and back</source>
        <translation>Journey-Karte als Tabelle und zurück</translation>
    </message>
    <message>
        <source>The task is done</source>
        <translation>Aufgabe erledigt</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>Today, board</source>
        <translation>Heute, Board</translation>
    </message>
    <message>
        <source>Tomorrow, next week instead</source>
        <translation>Stattdessen morgen, nächste Woche</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>With a match</source>
        <translation>Mit einem Treffer</translation>
    </message>
    <message>
        <source>With the chosen cards</source>
        <translation>Mit den gewählten Karten</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Write an improvement down</source>
        <translation>Verbesserung aufschreiben</translation>
    </message>
</context>
<context>
    <name>match_words</name>
    <message numerus="yes">
        <source>%n fit</source>
        <translation>
            <numerusform>%Ln passt</numerusform>
            <numerusform>%Ln passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nearly</source>
        <translation>
            <numerusform>%Ln fast</numerusform>
            <numerusform>%Ln fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%s days late</source>
        <translation>%s Tage später</translation>
    </message>
    <message>
        <source>%s km around %s</source>
        <translation>%s km um %s</translation>
    </message>
    <message>
        <source>%s km outside</source>
        <translation>%s km außerhalb</translation>
    </message>
    <message>
        <source>%s less</source>
        <translation>%s weniger</translation>
    </message>
    <message>
        <source>%s more</source>
        <translation>%s mehr</translation>
    </message>
    <message>
        <source>%s more, far off</source>
        <translation>%s weitere passen kaum</translation>
    </message>
    <message>
        <source>%s over</source>
        <translation>%s darüber</translation>
    </message>
    <message>
        <source>%s rooms</source>
        <translation>%s Zi.</translation>
    </message>
    <message>
        <source>%s too few</source>
        <translation>%s zu wenig</translation>
    </message>
    <message>
        <source>%s too large</source>
        <translation>%s zu viel</translation>
    </message>
    <message>
        <source>%s too small</source>
        <translation>%s zu wenig</translation>
    </message>
    <message>
        <source>%s years too old</source>
        <translation>%s Jahre zu alt</translation>
    </message>
    <message>
        <source>%s, distance not known</source>
        <translation>%s, Entfernung nicht bekannt</translation>
    </message>
    <message>
        <source>%s, leeway %s</source>
        <translation>%s, Spielraum %s</translation>
    </message>
    <message>
        <source>A wish, no must</source>
        <translation>Wunsch, kein Muss</translation>
    </message>
    <message>
        <source>Also pay %s</source>
        <translation>Auch %s zahlen</translation>
    </message>
    <message>
        <source>Also take %s</source>
        <translation>Auch %s nehmen</translation>
    </message>
    <message>
        <source>Also take %s rooms</source>
        <translation>Auch %s Zimmer nehmen</translation>
    </message>
    <message>
        <source>Also take a plot of %s</source>
        <translation>Auch %s Grundstück nehmen</translation>
    </message>
    <message>
        <source>Also take what was built in %s</source>
        <translation>Auch Baujahr %s nehmen</translation>
    </message>
    <message>
        <source>Also take: %s</source>
        <translation>Auch nehmen: %s</translation>
    </message>
    <message>
        <source>Ask: also %s of living area?</source>
        <translation>Fragen: auch %s Wohnfläche?</translation>
    </message>
    <message>
        <source>Ask: also %s of plot?</source>
        <translation>Fragen: auch %s Grundstück?</translation>
    </message>
    <message>
        <source>Ask: also %s rooms?</source>
        <translation>Fragen: auch %s Zimmer?</translation>
    </message>
    <message>
        <source>Ask: also %s?</source>
        <translation>Fragen: auch %s?</translation>
    </message>
    <message>
        <source>Ask: also built in %s?</source>
        <translation>Fragen: auch Baujahr %s?</translation>
    </message>
    <message>
        <source>Ask: also for %s?</source>
        <translation>Fragen: auch für %s?</translation>
    </message>
    <message>
        <source>Ask: also in %s?</source>
        <translation>Fragen: auch in %s?</translation>
    </message>
    <message>
        <source>Ask: also pay %s?</source>
        <translation>Fragen: auch %s zahlen?</translation>
    </message>
    <message>
        <source>Ask: also without %s?</source>
        <translation>Fragen: auch ohne %s?</translation>
    </message>
    <message>
        <source>Ask: free by %s?</source>
        <translation>Fragen: frei bis %s?</translation>
    </message>
    <message>
        <source>Ask: move in only on %s?</source>
        <translation>Fragen: erst am %s einziehen?</translation>
    </message>
    <message>
        <source>Buyers, %s from %s points</source>
        <translation>Käufer, %s ab %s Punkten</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Do without: %s</source>
        <translation>Verzicht auf %s</translation>
    </message>
    <message>
        <source>Excluded by a must</source>
        <translation>Ausgeschlossen durch ein Muss</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Fill in: %s</source>
        <translation>Nachtragen: %s</translation>
    </message>
    <message>
        <source>Find out: %s</source>
        <translation>Klären: %s</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Living area</source>
        <translation>Wohnfläche</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Move in only on %s</source>
        <translation>Erst am %s einziehen</translation>
    </message>
    <message>
        <source>Move-in</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Must: %s</source>
        <translation>Muss: %s</translation>
    </message>
    <message>
        <source>Not fitting, you said</source>
        <translation>Als unpassend vermerkt</translation>
    </message>
    <message>
        <source>Plot area</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Sale or rent</source>
        <translation>Kauf oder Miete</translation>
    </message>
    <message>
        <source>Search in %s as well</source>
        <translation>Auch in %s suchen</translation>
    </message>
    <message>
        <source>To ask the buyer</source>
        <translation>Frage an den Käufer</translation>
    </message>
    <message>
        <source>To ask the buyer; its weight is shared by the other wishes</source>
        <translation>Frage an den Käufer; das Gewicht verteilt sich auf die übrigen Wünsche</translation>
    </message>
    <message>
        <source>To ask the owner</source>
        <translation>Frage an den Eigentümer</translation>
    </message>
    <message>
        <source>To look up; the points if it fits</source>
        <translation>Nachzusehen; Punkte, falls es passt</translation>
    </message>
    <message>
        <source>Under %s points</source>
        <translation>Unter %s Punkten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Year built</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>asks for nothing yet</source>
        <translation>noch ohne Wünsche</translation>
    </message>
    <message>
        <source>below the range</source>
        <translation>unter dem gesuchten Rahmen</translation>
    </message>
    <message>
        <source>built %s</source>
        <translation>Baujahr %s</translation>
    </message>
    <message>
        <source>by %s</source>
        <translation>bis %s</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>financing confirmed</source>
        <translation>Finanzierung bestätigt</translation>
    </message>
    <message>
        <source>financing in progress</source>
        <translation>Finanzierung in Arbeit</translation>
    </message>
    <message>
        <source>financing unknown</source>
        <translation>Finanzierung unbekannt</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>from %s</source>
        <translation>ab %s</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>must</source>
        <translation>Muss</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>of %s profiles</source>
        <translation>von %s Profilen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>own funds</source>
        <translation>Eigenmittel</translation>
    </message>
    <message>
        <source>plot %s</source>
        <translation>Grundstück %s</translation>
    </message>
    <message>
        <source>up to %s</source>
        <translation>bis %s</translation>
    </message>
    <message>
        <source>wished for</source>
        <translation>gewünscht</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>namesakes</name>
    <message>
        <source>do not contact</source>
        <translation>nicht kontaktieren</translation>
    </message>
</context>
<context>
    <name>op_names</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>%s: archived</source>
        <translation>%s: archiviert</translation>
    </message>
    <message>
        <source>%s: awake again</source>
        <translation>%s: wieder aktiv</translation>
    </message>
    <message>
        <source>%s: checklist and answers</source>
        <translation>%s: Checkliste und Rückmeldung</translation>
    </message>
    <message>
        <source>%s: contact deleted</source>
        <translation>%s: Kontakt gelöscht</translation>
    </message>
    <message>
        <source>%s: contact edited</source>
        <translation>%s: Kontakt bearbeitet</translation>
    </message>
    <message>
        <source>%s: contacts merged</source>
        <translation>%s: Kontakte zusammengeführt</translation>
    </message>
    <message>
        <source>%s: deleted</source>
        <translation>%s: gelöscht</translation>
    </message>
    <message>
        <source>%s: done</source>
        <translation>%s: erledigt</translation>
    </message>
    <message>
        <source>%s: edited</source>
        <translation>%s: bearbeitet</translation>
    </message>
    <message>
        <source>%s: goal</source>
        <translation>%s: Ziel</translation>
    </message>
    <message>
        <source>%s: improvement begun</source>
        <translation>%s: Verbesserung begonnen</translation>
    </message>
    <message>
        <source>%s: improvement deleted</source>
        <translation>%s: Verbesserung gelöscht</translation>
    </message>
    <message>
        <source>%s: improvement done</source>
        <translation>%s: Verbesserung fertig</translation>
    </message>
    <message>
        <source>%s: improvement edited</source>
        <translation>%s: Verbesserung bearbeitet</translation>
    </message>
    <message>
        <source>%s: improvement open again</source>
        <translation>%s: Verbesserung wieder offen</translation>
    </message>
    <message>
        <source>%s: link ended</source>
        <translation>%s: Verknüpfung gelöst</translation>
    </message>
    <message>
        <source>%s: linked</source>
        <translation>%s: verknüpft</translation>
    </message>
    <message>
        <source>%s: lost</source>
        <translation>%s: verloren</translation>
    </message>
    <message>
        <source>%s: map edited</source>
        <translation>%s: Journey-Karte bearbeitet</translation>
    </message>
    <message>
        <source>%s: milestone</source>
        <translation>%s: Meilenstein</translation>
    </message>
    <message>
        <source>%s: new card</source>
        <translation>%s: neue Karte</translation>
    </message>
    <message>
        <source>%s: new contact</source>
        <translation>%s: neuer Kontakt</translation>
    </message>
    <message>
        <source>%s: new improvement</source>
        <translation>%s: neue Verbesserung</translation>
    </message>
    <message>
        <source>%s: new persona</source>
        <translation>%s: neue Persona</translation>
    </message>
    <message>
        <source>%s: new place</source>
        <translation>%s: neuer Platz</translation>
    </message>
    <message>
        <source>%s: new property</source>
        <translation>%s: neues Objekt</translation>
    </message>
    <message>
        <source>%s: new task</source>
        <translation>%s: neue Aufgabe</translation>
    </message>
    <message>
        <source>%s: no duplicate</source>
        <translation>%s: keine Dublette</translation>
    </message>
    <message>
        <source>%s: no longer needed</source>
        <translation>%s: nicht mehr nötig</translation>
    </message>
    <message>
        <source>%s: no match</source>
        <translation>%s: passt nicht</translation>
    </message>
    <message>
        <source>%s: no persona</source>
        <translation>%s: keine Persona</translation>
    </message>
    <message>
        <source>%s: note deleted</source>
        <translation>%s: Notiz gelöscht</translation>
    </message>
    <message>
        <source>%s: note edited</source>
        <translation>%s: Notiz geändert</translation>
    </message>
    <message>
        <source>%s: noted</source>
        <translation>%s: notiert</translation>
    </message>
    <message>
        <source>%s: opened again</source>
        <translation>%s: wieder geöffnet</translation>
    </message>
    <message>
        <source>%s: origin noted</source>
        <translation>%s: Herkunft vermerkt</translation>
    </message>
    <message>
        <source>%s: other contact</source>
        <translation>%s: anderer Kontakt</translation>
    </message>
    <message>
        <source>%s: other priority</source>
        <translation>%s: andere Priorität</translation>
    </message>
    <message>
        <source>%s: persona %s</source>
        <translation>%s: Persona %s</translation>
    </message>
    <message>
        <source>%s: persona deleted</source>
        <translation>%s: Persona gelöscht</translation>
    </message>
    <message>
        <source>%s: persona edited</source>
        <translation>%s: Persona bearbeitet</translation>
    </message>
    <message>
        <source>%s: personal data erased</source>
        <translation>%s: personenbezogene Daten gelöscht</translation>
    </message>
    <message>
        <source>%s: postponed to %s</source>
        <translation>%s: verschoben auf %s</translation>
    </message>
    <message>
        <source>%s: property deleted</source>
        <translation>%s: Objekt gelöscht</translation>
    </message>
    <message>
        <source>%s: property edited</source>
        <translation>%s: Objekt bearbeitet</translation>
    </message>
    <message>
        <source>%s: property linked</source>
        <translation>%s: Objekt verknüpft</translation>
    </message>
    <message>
        <source>%s: resting until %s</source>
        <translation>%s: ruht bis %s</translation>
    </message>
    <message>
        <source>%s: search profile</source>
        <translation>%s: Suchprofil</translation>
    </message>
    <message>
        <source>%s: task edited</source>
        <translation>%s: Aufgabe geändert</translation>
    </message>
    <message>
        <source>%s: waiting time corrected</source>
        <translation>%s: Wartezeit berichtigt</translation>
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
        <source>Journey %s deleted</source>
        <translation>Reise %s gelöscht</translation>
    </message>
    <message>
        <source>Journey is now called %s</source>
        <translation>Reise heißt jetzt %s</translation>
    </message>
    <message>
        <source>Sample data (%s cards)</source>
        <translation>Beispieldaten (%s Karten)</translation>
    </message>
    <message>
        <source>Stages of %s changed</source>
        <translation>Phasen von %s geändert</translation>
    </message>
    <message>
        <source>Sub-stages of %s changed</source>
        <translation>Teilphasen von %s geändert</translation>
    </message>
</context>
<context>
    <name>palette_rows</name>
    <message numerus="yes">
        <source>%n more result(s)</source>
        <translation>
            <numerusform>%Ln weiterer Treffer</numerusform>
            <numerusform>%Ln weitere Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>There is more. One more word finds it.</source>
        <translation>Es gibt noch mehr. Ein weiteres Wort grenzt ein.</translation>
    </message>
    <message>
        <source>done %s</source>
        <translation>erledigt %s</translation>
    </message>
    <message>
        <source>due %s</source>
        <translation>fällig %s</translation>
    </message>
    <message numerus="yes">
        <source>more than %n more result(s)</source>
        <translation>
            <numerusform>mehr als %Ln weiterer Treffer</numerusform>
            <numerusform>mehr als %Ln weitere Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>personas</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Cards without a persona</source>
        <translation>Karten ohne Persona</translation>
    </message>
    <message>
        <source>Edit personas …</source>
        <translation>Personas bearbeiten …</translation>
    </message>
    <message>
        <source>No persona</source>
        <translation>Keine Persona</translation>
    </message>
</context>
<context>
    <name>property_words</name>
    <message>
        <source>% of the commission</source>
        <translation>% der Provision</translation>
    </message>
    <message>
        <source>% of the price</source>
        <translation>% vom Preis</translation>
    </message>
    <message>
        <source>Apartment building</source>
        <translation>Mehrfamilienhaus</translation>
    </message>
    <message>
        <source>Balcony or terrace</source>
        <translation>Balkon oder Terrasse</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Gewerbe</translation>
    </message>
    <message>
        <source>Buyer’s search mandate</source>
        <translation>Suchauftrag des Käufers</translation>
    </message>
    <message>
        <source>Cellar</source>
        <translation>Keller</translation>
    </message>
    <message>
        <source>Commercial property</source>
        <translation>Gewerbeobjekt</translation>
    </message>
    <message>
        <source>Consumption certificate</source>
        <translation>Verbrauchsausweis</translation>
    </message>
    <message>
        <source>Demand certificate</source>
        <translation>Bedarfsausweis</translation>
    </message>
    <message>
        <source>Detached house</source>
        <translation>Einfamilienhaus</translation>
    </message>
    <message>
        <source>Equal halves (§ 656c)</source>
        <translation>Gleiche Hälften (§ 656c)</translation>
    </message>
    <message>
        <source>Exclusive mandate</source>
        <translation>Alleinauftrag</translation>
    </message>
    <message>
        <source>Fireplace</source>
        <translation>Kamin</translation>
    </message>
    <message>
        <source>Fitted kitchen</source>
        <translation>Einbauküche</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Eigentumswohnung</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Freely agreed</source>
        <translation>Frei vereinbart</translation>
    </message>
    <message>
        <source>Garage</source>
        <translation>Garage</translation>
    </message>
    <message>
        <source>Garden</source>
        <translation>Garten</translation>
    </message>
    <message>
        <source>Guest toilet</source>
        <translation>Gäste-WC</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Kapitalanlage</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Aufzug</translation>
    </message>
    <message>
        <source>Listed building</source>
        <translation>Denkmal</translation>
    </message>
    <message>
        <source>Living</source>
        <translation>Wohnen</translation>
    </message>
    <message>
        <source>Modernised</source>
        <translation>Modernisiert</translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation>Renovierungsbedürftig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>None needed</source>
        <translation>Keiner nötig</translation>
    </message>
    <message>
        <source>Other property</source>
        <translation>Sonstiges Objekt</translation>
    </message>
    <message>
        <source>Owner pays all</source>
        <translation>Nur Eigentümer</translation>
    </message>
    <message>
        <source>Parking space</source>
        <translation>Stellplatz</translation>
    </message>
    <message>
        <source>Passed on (§ 656d)</source>
        <translation>Weitergegeben (§ 656d)</translation>
    </message>
    <message>
        <source>Plot of land</source>
        <translation>Grundstück</translation>
    </message>
    <message>
        <source>Qualified exclusive mandate</source>
        <translation>Qualifizierter Alleinauftrag</translation>
    </message>
    <message>
        <source>Semi-detached house</source>
        <translation>Doppelhaushälfte</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Rohbau</translation>
    </message>
    <message>
        <source>Simple mandate</source>
        <translation>Einfacher Maklervertrag</translation>
    </message>
    <message>
        <source>Step-free</source>
        <translation>Phasenfrei</translation>
    </message>
    <message>
        <source>Terraced house</source>
        <translation>Reihenhaus</translation>
    </message>
    <message>
        <source>To let</source>
        <translation>Vermietung</translation>
    </message>
    <message>
        <source>Two-family house</source>
        <translation>Zweifamilienhaus</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Bezugsfrei</translation>
    </message>
    <message>
        <source>Well kept</source>
        <translation>Gepflegt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>energy class</source>
        <translation>Energieeffizienzklasse</translation>
    </message>
    <message>
        <source>energy value</source>
        <translation>Energiekennwert</translation>
    </message>
    <message>
        <source>fixed amount</source>
        <translation>fester Betrag</translation>
    </message>
    <message>
        <source>in preparation</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>kind of certificate</source>
        <translation>Art des Ausweises</translation>
    </message>
    <message>
        <source>main energy source</source>
        <translation>wesentlicher Energieträger</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>present</source>
        <translation>liegt vor</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>valid certificate</source>
        <translation>gültiger Ausweis</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>year of construction</source>
        <translation>Baujahr</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>%s min</source>
        <translation>%s Min.</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Handhabung</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>Mood %s</source>
        <translation>Stimmung %s</translation>
    </message>
    <message>
        <source>No longer needed: %s</source>
        <translation>Nicht mehr nötig: %s</translation>
    </message>
    <message>
        <source>No longer waits for %s</source>
        <translation>Wartet nicht mehr auf %s</translation>
    </message>
    <message>
        <source>Problem solved</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Waits for %s</source>
        <translation>Wartet auf %s</translation>
    </message>
    <message>
        <source>about %s</source>
        <translation>zu %s</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>nach %Ln Tag</numerusform>
            <numerusform>nach %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s) so far</source>
        <translation>
            <numerusform>bisher %Ln Tag</numerusform>
            <numerusform>bisher %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>rated %s of %s</source>
        <translation>Bewertung %s von %s</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>today_reason</name>
    <message>
        <source>%s; with %s %s of %s went on, without %s of %s.</source>
        <translation>%s; mit %s gingen %s von %s weiter, ohne %s von %s.</translation>
    </message>
    <message>
        <source>, %s times as old as usual in this stage</source>
        <translation>, %s-mal so alt wie in der Phase üblich</translation>
    </message>
    <message numerus="yes">
        <source>Last contact %n day(s) ago</source>
        <translation>
            <numerusform>Letzter Kontakt vor %Ln Tag</numerusform>
            <numerusform>Letzter Kontakt vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n day(s) in this stage</source>
        <translation>
            <numerusform>Seit %Ln Tag in dieser Phase kein Kontakt</numerusform>
            <numerusform>Seit %Ln Tagen in dieser Phase kein Kontakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few cases of your own yet: note calls and visits, and from five cards with and five without a contact on this says where one pays.</source>
        <translation>Noch zu wenig eigene Fälle: Anrufe und Besuche notieren; ab fünf Karten mit und fünf ohne Kontakt steht hier, wo er sich lohnt.</translation>
    </message>
    <message numerus="yes">
        <source>a contact within %n day(s)</source>
        <translation>
            <numerusform>einem Kontakt binnen %Ln Tag</numerusform>
            <numerusform>einem Kontakt binnen %Ln Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today_words</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%s left</source>
        <translation>noch %s</translation>
    </message>
    <message>
        <source>Every inquiry is answered.</source>
        <translation>Alle Anfragen sind beantwortet.</translation>
    </message>
    <message>
        <source>Every open card has a next step.</source>
        <translation>Jede offene Karte hat einen nächsten Schritt.</translation>
    </message>
    <message>
        <source>Everything for today is done.</source>
        <translation>Für heute ist alles erledigt.</translation>
    </message>
    <message>
        <source>New inquiries</source>
        <translation>Neue Anfragen</translation>
    </message>
    <message>
        <source>No card is older than usual.</source>
        <translation>Keine Karte ist älter als üblich.</translation>
    </message>
    <message>
        <source>Nothing overdue.</source>
        <translation>Nichts überfällig.</translation>
    </message>
    <message>
        <source>Older than the stage&apos;s pace</source>
        <translation>Älter als der Takt der Phase</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Until %s</source>
        <translation>Bis %s</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>Ohne nächsten Schritt</translation>
    </message>
    <message>
        <source>answered after %s (median)</source>
        <translation>beantwortet nach %s (Median)</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>einklappen</translation>
    </message>
    <message numerus="yes">
        <source>last contact %n day(s) ago</source>
        <translation>
            <numerusform>letzter Kontakt vor %Ln Tag</numerusform>
            <numerusform>letzter Kontakt vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact today</source>
        <translation>letzter Kontakt heute</translation>
    </message>
    <message>
        <source>mark: 85 % had gone on by then</source>
        <translation>Strich: 85 % waren bis dahin weiter</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>nächster Schritt</translation>
    </message>
    <message>
        <source>no contact noted yet</source>
        <translation>noch kein Kontakt notiert</translation>
    </message>
    <message>
        <source>open for %s</source>
        <translation>seit %s offen</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message numerus="yes">
        <source>show %n more</source>
        <translation>
            <numerusform>%Ln weitere zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>usually up to %s</source>
        <translation>üblich bis %s</translation>
    </message>
    <message>
        <source>waits for %s</source>
        <translation>wartet auf %s</translation>
    </message>
</context>
<context>
    <name>wheel</name>
    <message numerus="yes">
        <source>%n came through clients.</source>
        <translation>
            <numerusform>%Ln kam durch Kunden.</numerusform>
            <numerusform>%Ln kamen durch Kunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) brought by clients</source>
        <translation>
            <numerusform>%Ln Karte von Kunden</numerusform>
            <numerusform>%Ln Karten von Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) went on</source>
        <translation>
            <numerusform>%Ln Karte ging weiter</numerusform>
            <numerusform>%Ln Karten gingen weiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in %s</source>
        <translation>
            <numerusform>%Ln Tag in %s</numerusform>
            <numerusform>%Ln Tage in %s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%Ln Abschluss</numerusform>
            <numerusform>%Ln Abschlüsse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more taken over from the other journey.</source>
        <translation>
            <numerusform>%Ln weitere aus der anderen Reise übernommen.</numerusform>
            <numerusform>%Ln weitere aus der anderen Reise übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won card(s) came through clients.</source>
        <translation>
            <numerusform>%Ln gewonnene Karte kam durch Kunden.</numerusform>
            <numerusform>%Ln gewonnene Karten kamen durch Kunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%s against 90 days ago</source>
        <translation>%s gegenüber vor 90 Tagen</translation>
    </message>
    <message>
        <source>%s commission</source>
        <translation>%s Provision</translation>
    </message>
    <message>
        <source>%s from outside</source>
        <translation>%s von außen</translation>
    </message>
    <message>
        <source>%s in progress · %s open weigh %s</source>
        <translation>%s in Arbeit · %s offene wiegen %s</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s of %s clients recommended you</source>
        <translation>%s von %s Kunden mit Empfehlung</translation>
    </message>
    <message>
        <source>%s of %s new cards in %s</source>
        <translation>%s von %s neuen Karten in %s</translation>
    </message>
    <message>
        <source>%s of %s won so far.</source>
        <translation>%s von %s bisher gewonnen.</translation>
    </message>
    <message>
        <source>%s of max. %s</source>
        <translation>%s von max. %s</translation>
    </message>
    <message numerus="yes">
        <source>+%n resting</source>
        <translation>
            <numerusform>+%Ln ruht</numerusform>
            <numerusform>+%Ln ruhen</numerusform>
        </translation>
    </message>
    <message>
        <source>+%s energy</source>
        <translation>+%s Energie</translation>
    </message>
    <message>
        <source>+%s, and the deal is won</source>
        <translation>+%s, und der Abschluss ist gewonnen</translation>
    </message>
    <message>
        <source>At your usual conversion %s less.</source>
        <translation>Bei Ihrer üblichen Conversion %s weniger.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message numerus="yes">
        <source>Clients brought %n card(s)</source>
        <translation>
            <numerusform>Kunden brachten %Ln Karte</numerusform>
            <numerusform>Kunden brachten %Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversion %s</source>
        <translation>Conversion %s</translation>
    </message>
    <message>
        <source>Conversion below your median</source>
        <translation>Conversion unter Ihrem Median</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Strg+Rechts</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Dragging takes %s, the oldest card.</source>
        <translation>Beim Ziehen kommt %s mit, die älteste Karte.</translation>
    </message>
    <message>
        <source>Dragging takes %s.</source>
        <translation>Beim Ziehen kommt %s mit.</translation>
    </message>
    <message>
        <source>Energy from outside: %s.</source>
        <translation>Energie von außen: %s.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>From %s into the same journey.</source>
        <translation>Von %s in dieselbe Reise.</translation>
    </message>
    <message>
        <source>Half of the cards stay up to %s days.</source>
        <translation>Die Hälfte der Karten bleibt bis zu %s Tage.</translation>
    </message>
    <message>
        <source>In the period before: %s</source>
        <translation>Im Zeitraum davor: %s</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Lost energy</source>
        <translation>Verlorene Energie</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Schwung</translation>
    </message>
    <message>
        <source>Most often: %s (%s of %s).</source>
        <translation>Am häufigsten: %s (%s von %s).</translation>
    </message>
    <message>
        <source>On average %s for a deal.</source>
        <translation>Im Schnitt %s je Abschluss.</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Referral within a journey</source>
        <translation>Empfehlung im selben Kreis</translation>
    </message>
    <message>
        <source>The wheel of %s, without %s</source>
        <translation>Das Rad aus %s, ohne %s</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Two cards of one sale are one deal.</source>
        <translation>Zwei Karten eines Verkaufs sind ein Abschluss.</translation>
    </message>
    <message>
        <source>Who brought whom, sources and shared sales: as known today</source>
        <translation>Wer wen gebracht hat, Quellen und gemeinsame Verkäufe: wie heute bekannt</translation>
    </message>
    <message>
        <source>follow-on deals a year</source>
        <translation>Folgeabschlüsse im Jahr</translation>
    </message>
    <message>
        <source>gives up</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>hands over to %s: %s</source>
        <translation>übergibt an %s: %s</translation>
    </message>
    <message>
        <source>lost %s</source>
        <translation>verloren %s</translation>
    </message>
    <message>
        <source>lost, €</source>
        <translation>verloren, €</translation>
    </message>
    <message>
        <source>lost, €k</source>
        <translation>verloren, T€</translation>
    </message>
    <message>
        <source>measured from %s won clients on</source>
        <translation>gemessen ab %s gewonnenen Kunden</translation>
    </message>
    <message>
        <source>moved back</source>
        <translation>zurückgestuft</translation>
    </message>
    <message>
        <source>moves it on</source>
        <translation>schiebt sie weiter</translation>
    </message>
    <message>
        <source>moves to %s</source>
        <translation>verschiebt nach %s</translation>
    </message>
    <message>
        <source>new contacts</source>
        <translation>neue Kontakte</translation>
    </message>
    <message>
        <source>new inquiries</source>
        <translation>neue Anfragen</translation>
    </message>
    <message>
        <source>new owners</source>
        <translation>neue Eigentümer</translation>
    </message>
    <message>
        <source>same energy</source>
        <translation>gleiche Energie</translation>
    </message>
    <message>
        <source>stays where it is</source>
        <translation>bleibt, wo es ist</translation>
    </message>
    <message>
        <source>takes the next card</source>
        <translation>nimmt die nächste Karte</translation>
    </message>
    <message>
        <source>too few yet</source>
        <translation>noch zu wenige</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>ohne Grund</translation>
    </message>
    <message>
        <source>your median %s</source>
        <translation>Ihr Median %s</translation>
    </message>
    <message>
        <source>−%s energy</source>
        <translation>−%s Energie</translation>
    </message>
</context>
<context>
    <name>wheel_need</name>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%Ln Käufer</numerusform>
            <numerusform>%Ln Käufer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n home(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>%s are missing; many leads are needed for them because only some ever close.</source>
        <translation>Es fehlen %s; dafür braucht es viele Leads, weil nur ein Teil zum Abschluss kommt.</translation>
    </message>
    <message>
        <source>%s buyers per home</source>
        <translation>%s Käufer je Objekt</translation>
    </message>
    <message>
        <source>Both loops are in balance.</source>
        <translation>Beide Kreise sind im Gleichgewicht.</translation>
    </message>
    <message>
        <source>Every deal needs an owner and a buyer: the owners&apos; open cards let {sales} sales be expected, the buyers&apos; open cards {purchases} purchases.</source>
        <translation>Jeder Abschluss braucht Eigentümer und Käufer: Aus den offenen Eigentümer-Karten sind {sales} Verkäufe zu erwarten, aus den offenen Käufer-Karten {purchases} Käufe.</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>Erwartete Käufe</translation>
    </message>
    <message>
        <source>Expected sales</source>
        <translation>Erwartete Verkäufe</translation>
    </message>
    <message>
        <source>Homes and search profiles are those of today.</source>
        <translation>Objekte und Suchprofile sind die von heute.</translation>
    </message>
    <message>
        <source>Homes on the market</source>
        <translation>Objekte am Markt</translation>
    </message>
    <message>
        <source>Neither side has open cards that may be won.</source>
        <translation>Auf keiner Seite gibt es offene Karten, die gewonnen werden könnten.</translation>
    </message>
    <message>
        <source>Seeking buyers</source>
        <translation>Suchende Käufer</translation>
    </message>
    <message>
        <source>Seeking buyers per home is another measure: how many search right now. Not all of them buy, so there can be many of them and still too few purchases.</source>
        <translation>„Käufer je Objekt“ misst etwas anderes: wie viele gerade suchen. Nicht jeder davon kauft; es können viele suchen und trotzdem zu wenige Käufe zu erwarten sein.</translation>
    </message>
    <message>
        <source>The buyers&apos; loop needs leads now</source>
        <translation>Der Kreis der Käufer braucht jetzt Leads</translation>
    </message>
    <message>
        <source>The owners&apos; loop needs leads now</source>
        <translation>Der Kreis der Eigentümer braucht jetzt Leads</translation>
    </message>
    <message numerus="yes">
        <source>about %n lead(s).</source>
        <translation>
            <numerusform>etwa %Ln.</numerusform>
            <numerusform>etwa %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>from open cards</source>
        <translation>aus offenen Karten</translation>
    </message>
    <message>
        <source>from €%sk</source>
        <translation>ab %s T€</translation>
    </message>
    <message>
        <source>no place said</source>
        <translation>ohne Ort</translation>
    </message>
    <message>
        <source>no price said</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>search profiles</source>
        <translation>Suchprofile</translation>
    </message>
    <message>
        <source>up to €%sk</source>
        <translation>bis %s T€</translation>
    </message>
    <message>
        <source>€%s–%sk</source>
        <translation>%s–%s T€</translation>
    </message>
</context>
<context>
    <name>wheel_side</name>
    <message numerus="yes">
        <source>%n arrival(s)</source>
        <translation>
            <numerusform>%Ln Zugang</numerusform>
            <numerusform>%Ln Zugänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%Ln Abschluss</numerusform>
            <numerusform>%Ln Abschlüsse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %Ln Monat</numerusform>
            <numerusform>vor %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more card(s) of clients are not among them: no leads, or imported.</source>
        <translation>
            <numerusform>%Ln weitere Karte von Kunden ist nicht dabei: kein Lead oder importiert.</numerusform>
            <numerusform>%Ln weitere Karten von Kunden sind nicht dabei: keine Leads oder importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%Ln Umlauf</numerusform>
            <numerusform>%Ln Umläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%s / %s / %s of %s</source>
        <translation>%s / %s / %s von %s</translation>
    </message>
    <message>
        <source>%s 90 days ago</source>
        <translation>vor 90 Tagen %s</translation>
    </message>
    <message>
        <source>%s deep</source>
        <translation>Tiefe %s</translation>
    </message>
    <message>
        <source>%s in the period before</source>
        <translation>%s im Zeitraum davor</translation>
    </message>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>%s of %s won</source>
        <translation>%s von %s gewonnen</translation>
    </message>
    <message>
        <source>%s on the board</source>
        <translation>%s im Board</translation>
    </message>
    <message>
        <source>%s won by %s</source>
        <translation>%s von %s Kunden</translation>
    </message>
    <message>
        <source>%s, %s</source>
        <translation>%s, %s</translation>
    </message>
    <message>
        <source>%s, too few yet</source>
        <translation>%s, zu wenige</translation>
    </message>
    <message>
        <source>%s, €</source>
        <translation>%s, €</translation>
    </message>
    <message numerus="yes">
        <source>+%n resting</source>
        <translation>
            <numerusform>+%Ln ruht</numerusform>
            <numerusform>+%Ln ruhen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 deal yields %s</source>
        <translation>1 Abschluss bringt %s</translation>
    </message>
    <message>
        <source>85 % in {days}</source>
        <translation>85 % in {days}</translation>
    </message>
    <message>
        <source>90 days ago not known yet</source>
        <translation>vor 90 Tagen noch nicht bekannt</translation>
    </message>
    <message>
        <source>Another property</source>
        <translation>Weiteres Objekt</translation>
    </message>
    <message>
        <source>Archived or handed over, and what turned out to be no lead.</source>
        <translation>Archiviert oder übergeben, und was sich nicht als Lead erwies.</translation>
    </message>
    <message>
        <source>Arrivals of the period that a client brought, of all arrivals.</source>
        <translation>Zugänge des Zeitraums, die ein Kunde gebracht hat, von allen Zugängen.</translation>
    </message>
    <message>
        <source>Brought somebody</source>
        <translation>Haben jemanden gebracht</translation>
    </message>
    <message>
        <source>Brought to the other side</source>
        <translation>Auf die andere Seite</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Cards or stages whose chance is said to be another.</source>
        <translation>Karten oder Phasen, deren Aussicht anders eingeschätzt wird.</translation>
    </message>
    <message>
        <source>Cards that went on, and what the win added to its chance.</source>
        <translation>Karten, die weitergingen, und was der Abschluss über die Aussicht hinaus brachte.</translation>
    </message>
    <message>
        <source>Cards that were lost, at the chance of their stage.</source>
        <translation>Verlorene Karten, mit der Aussicht ihrer Phase.</translation>
    </message>
    <message>
        <source>Cards that were moved back to an earlier stage.</source>
        <translation>Karten, die in eine frühere Phase zurückgingen.</translation>
    </message>
    <message>
        <source>Cards whose commission is expected to be another.</source>
        <translation>Karten, deren Provision anders erwartet wird.</translation>
    </message>
    <message>
        <source>Changed sides</source>
        <translation>Seitenwechsel</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Clients who are near, promoters counted whole, detractors not, others half.</source>
        <translation>Kunden in Ihrer Nähe: Fürsprecher zählen ganz, Kritiker nicht, andere halb.</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Days, median</source>
        <translation>Tage, Median</translation>
    </message>
    <message>
        <source>Deals caused within 24 months per won client: leads per client x win rate.</source>
        <translation>Abschlüsse in 24 Monaten je gewonnenem Kunden: Leads je Kunde mal Gewinnquote.</translation>
    </message>
    <message>
        <source>Deals that one deal causes, over both loops: largest eigenvalue of K. From 1 on the wheel turns by itself.</source>
        <translation>Abschlüsse, die ein Abschluss nach sich zieht, über beide Kreise: größter Eigenwert von K. Ab 1 dreht sich das Rad von selbst.</translation>
    </message>
    <message>
        <source>Energy put in</source>
        <translation>Zugeführt</translation>
    </message>
    <message>
        <source>Energy put in within the period, and what of it clients did. A card that one journey hands over to the other has come only once.</source>
        <translation>Im Zeitraum zugeführte Energie und was davon von Kunden kam. Eine Karte, die eine Reise an die andere übergibt, ist nur einmal gekommen.</translation>
    </message>
    <message>
        <source>Estimated anew</source>
        <translation>Neu geschätzt</translation>
    </message>
    <message>
        <source>Faded</source>
        <translation>Verblasst</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Kraft</translation>
    </message>
    <message>
        <source>From a client&apos;s deal to the deal he brought; half of them come sooner. Clients who brought none yet are counted as long as they were seen (Kaplan-Meier). Until half of the clients brought a deal, nobody knows their median.</source>
        <translation>Vom Abschluss eines Kunden bis zu dem, den er brachte; die Hälfte kommt früher. Wer noch keinen brachte, zählt, solange er beobachtet ist (Kaplan-Meier). Ein Median lässt sich erst angeben, wenn die Hälfte der Kunden einen Abschluss brachte.</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>How often a year the wheel turns: 365 / loop time.</source>
        <translation>Wie oft im Jahr sich das Rad dreht: 365 / Umlaufzeit.</translation>
    </message>
    <message>
        <source>Loop gain</source>
        <translation>Selbstantrieb</translation>
    </message>
    <message>
        <source>Loop time</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Net promoter score: % who answer 9-10 minus % who answer 0-6, the last answer of each. Counted are promoters (9-10) / passives (7-8) / detractors (0-6).</source>
        <translation>Net Promoter Score: % mit 9–10 minus % mit 0–6, je Kunde die letzte Antwort. Gezählt: Empfehler (9–10) / Neutrale (7–8) / Kritiker (0–6).</translation>
    </message>
    <message>
        <source>New cards and opened ones, at the chance of their stage.</source>
        <translation>Neue und wieder geöffnete Karten, mit der Aussicht ihrer Phase.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Rates are told from %s won clients on; until then only counts.</source>
        <translation>Quoten gibt es ab %s gewonnenen Kunden; bis dahin stehen hier nur Anzahlen.</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Weiterempfehlung</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Danke sagen</translation>
    </message>
    <message>
        <source>Set back</source>
        <translation>Zurückgestuft</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Share of arrivals</source>
        <translation>Anteil am Zugang</translation>
    </message>
    <message>
        <source>Spin</source>
        <translation>Drehzahl</translation>
    </message>
    <message>
        <source>Stalling</source>
        <translation>Stockt</translation>
    </message>
    <message>
        <source>Stalls, longer than %s</source>
        <translation>Stockt, länger als %s</translation>
    </message>
    <message>
        <source>The first three shares are estimates for the whole 24 months (Kaplan-Meier): most clients have not had so long. Below them stands who has brought somebody so far.</source>
        <translation>Die ersten drei Anteile sind Schätzungen für volle 24 Monate (Kaplan-Meier): So viel Zeit hatten die meisten Kunden noch nicht. Darunter steht, wie viele bisher jemanden gebracht haben.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Valued anew</source>
        <translation>Neu bewertet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waits for others</source>
        <translation>Wartet auf andere</translation>
    </message>
    <message>
        <source>Won clients who brought at least one card this way within 24 months; clients who are not observed so long yet are counted as far as they are (Kaplan-Meier).</source>
        <translation>Gewonnene Kunden, die in 24 Monaten auf diesem Weg mindestens eine Karte gebracht haben; noch nicht so lange beobachtete zählen, soweit sie es sind (Kaplan-Meier).</translation>
    </message>
    <message>
        <source>Won: the energy became commission.</source>
        <translation>Gewonnen: aus Energie wurde Provision.</translation>
    </message>
    <message>
        <source>Your goal: %s</source>
        <translation>Ihr Ziel: %s</translation>
    </message>
    <message>
        <source>Your own median: %s</source>
        <translation>Ihr eigener Median: %s</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere Person</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n younger on the board</source>
        <translation>
            <numerusform>und %Ln jüngere im Board</numerusform>
            <numerusform>und %Ln jüngere im Board</numerusform>
        </translation>
    </message>
    <message>
        <source>brought %s</source>
        <translation>hat %s gebracht</translation>
    </message>
    <message>
        <source>brought %s %s</source>
        <translation>hat %s %s gebracht</translation>
    </message>
    <message>
        <source>came again</source>
        <translation>ist wiedergekommen</translation>
    </message>
    <message>
        <source>clients %s</source>
        <translation>Kunden %s</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>deal of %s</source>
        <translation>Abschluss %s</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %Ln Monat</numerusform>
            <numerusform>in %Ln Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>known with the loop time</source>
        <translation>erst mit der Umlaufzeit bekannt</translation>
    </message>
    <message>
        <source>lost, share of inflow</source>
        <translation>Verlust, Anteil am Zufluss</translation>
    </message>
    <message>
        <source>median only from 50 % on (%s so far)</source>
        <translation>Median erst ab 50 % (bisher %s)</translation>
    </message>
    <message>
        <source>median, %s</source>
        <translation>Median, %s</translation>
    </message>
    <message>
        <source>no answers yet</source>
        <translation>noch keine Antworten</translation>
    </message>
    <message>
        <source>now %s, %s</source>
        <translation>derzeit %s, %s</translation>
    </message>
    <message numerus="yes">
        <source>of %n answer(s)</source>
        <translation>
            <numerusform>von %Ln Antwort</numerusform>
            <numerusform>von %Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>of %s clients</source>
        <translation>von %s Kunden</translation>
    </message>
    <message>
        <source>of max. %s</source>
        <translation>von max. %s</translation>
    </message>
    <message>
        <source>one sale with %s</source>
        <translation>ein Verkauf mit %s</translation>
    </message>
    <message>
        <source>open %s</source>
        <translation>offen %s</translation>
    </message>
    <message>
        <source>so far %s of %s clients</source>
        <translation>bisher %s von %s Kunden</translation>
    </message>
    <message>
        <source>target %s</source>
        <translation>Ziel %s</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>turns by itself</source>
        <translation>dreht sich von selbst</translation>
    </message>
    <message>
        <source>weight %s</source>
        <translation>Gewicht %s</translation>
    </message>
    <message>
        <source>with his own cards %s</source>
        <translation>mit eigenen Karten %s</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>Ø %s in the year</source>
        <translation>Ø %s im Jahr</translation>
    </message>
</context>
<context>
    <name>wheel_whatif</name>
    <message>
        <source>%s of %s</source>
        <translation>%s von %s</translation>
    </message>
    <message>
        <source>8 of 10 futures bring {low} to {high}</source>
        <translation>in 8 von 10 Verläufen {low} bis {high}</translation>
    </message>
    <message>
        <source>Commission expected of open cards</source>
        <translation>Erwartete Provision, offene Karten</translation>
    </message>
    <message>
        <source>Deals of {name}, 26 weeks</source>
        <translation>Abschlüsse {name}, 26 Wochen</translation>
    </message>
    <message>
        <source>Loop gain</source>
        <translation>Selbstantrieb</translation>
    </message>
    <message>
        <source>Spin, turns a year</source>
        <translation>Drehzahl, Umläufe im Jahr</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>now %s, %s</source>
        <translation>derzeit %s, %s</translation>
    </message>
    <message>
        <source>now %s, median</source>
        <translation>derzeit %s, Median</translation>
    </message>
    <message>
        <source>now %s: too few to move it</source>
        <translation>derzeit %s: zu wenige dafür</translation>
    </message>
    <message>
        <source>of it {name}, within 26 weeks</source>
        <translation>davon {name}, in 26 Wochen</translation>
    </message>
    <message>
        <source>on average; 8 of 10 futures: {low} to {high}</source>
        <translation>im Mittel; in 8 von 10 Verläufen {low} bis {high}</translation>
    </message>
    <message>
        <source>target %s</source>
        <translation>Ziel %s</translation>
    </message>
    <message>
        <source>too few visits have ended to move it</source>
        <translation>dafür haben zu wenige Karten die Phase verlassen</translation>
    </message>
    <message>
        <source>too few won clients yet</source>
        <translation>zu wenige gewonnene Kunden</translation>
    </message>
    <message>
        <source>whenever they close, all journeys</source>
        <translation>wann immer sie abschließen, alle Journeys</translation>
    </message>
</context>
</TS>
