package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The sheets of paper of a file's holders, one file each, and their index. */
public final class Fiches {

    private Fiches() {}

    /**
     * Writes them.
     *
     * @param calcul the answers of the targets
     * @param situation where the year stands; a holder without any event has no table of the year
     * @param pdf whether they are PDF, and not HTML; the index always is HTML
     * @return the bytes of each file, by name, the index first
     */
    public static Map<String, byte[]> de(Reponse calcul, Reponse situation, boolean pdf) {
        return de(calcul, situation, pdf, n -> {});
    }

    /**
     * The same, telling as it writes.
     *
     * @param calcul the answers of the targets
     * @param situation where the year stands
     * @param pdf whether they are PDF, and not HTML
     * @param ecrites told how many more are written, by several threads
     * @return the bytes of each file, by name, the index first
     */
    public static Map<String, byte[]> de(Reponse calcul, Reponse situation, boolean pdf, LongConsumer ecrites) {
        List<Recu> communs = calcul.communs();
        List<Recu> communsDeLAnnee = situation.communs();
        Map<String, Fiche> fiches = new LinkedHashMap<>();
        for (Feuillet f : calcul.feuillets()) {
            if (!f.recu().tete().containsKey("reservataire")) {
                continue;
            }
            Optional<Fiche.Annee> annee = situation.feuillets().stream()
                    .filter(s -> memeReservataire(s.recu(), f.recu()))
                    .filter(s -> aUnJournal(s.recu()))
                    .findFirst()
                    .map(s -> new Fiche.Annee(s, communsDeLAnnee));
            Fiche fiche = new Fiche(f, communs, annee);
            fiches.put(NomsDeFichiers.de(fiche.nom(), fiches.keySet(), pdf ? ".pdf" : ".html"), fiche);
        }
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        fichiers.put("index.html", index(fiches).getBytes(StandardCharsets.UTF_8));
        // on every processor: a PDF takes some tenths of a second
        List<byte[]> ecrits = fiches.values().parallelStream()
                .map(fiche -> octets(fiche, pdf, ecrites))
                .toList();
        Iterator<byte[]> ecrit = ecrits.iterator();
        fiches.keySet().forEach(nom -> fichiers.put(nom, ecrit.next()));
        return fichiers;
    }

    private static byte[] octets(Fiche fiche, boolean pdf, LongConsumer ecrites) {
        byte[] octets = pdf ? Pdf.de(fiche.page()) : fiche.page().getBytes(StandardCharsets.UTF_8);
        ecrites.accept(1);
        return octets;
    }

    private static boolean memeReservataire(Recu a, Recu b) {
        return List.of("reservataire", "reservataire_id", "convention").stream()
                .allMatch(c -> a.tete().getOrDefault(c, "").equals(b.tete().getOrDefault(c, "")));
    }

    private static boolean aUnJournal(Recu situation) {
        return situation.tables().stream()
                .anyMatch(t -> t.nom().equals("decomptes") && !t.lignes().isEmpty());
    }

    private static String index(Map<String, Fiche> fiches) {
        return Page.haute(
                "Fiches",
                h1("Fiches des réservataires"),
                ul(each(
                        List.copyOf(fiches.entrySet()),
                        f -> li(
                                a(Caracteres.lisibles(f.getValue().nom())).withHref(f.getKey()),
                                text(Caracteres.lisibles(
                                        " : " + f.getValue().nombre().orElse("pas d'objectif calculé")))))));
    }
}
