package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Besoin.Presence;
import fr.gestionflux.core.charte.Besoin.Quoi.FaitVoulu;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.TableRecue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of facts that a template asked for and that nobody filled yet. They give no figure: what needs one says so itself,
 * so that they are remarked, and only while a figure may still be missed.
 */
final class LignesARemplir {

    private static final String FAITS = "faits";
    private static final String REALISE = "realise";

    private record Vide(String document, int ligne, boolean deLAnnee, FaitNomme fait, List<String> vides) {}

    private final Livraison autres;
    private final List<Vide> vides = new ArrayList<>();

    private LignesARemplir(Livraison l) {
        Map<String, TableRecue> sans = new LinkedHashMap<>();
        l.tables().forEach((nom, t) -> sans.put(nom, trie(nom, t)));
        this.autres = new Livraison(sans, l.fichiers(), l.anomalies());
    }

    static LignesARemplir de(Livraison l) {
        return new LignesARemplir(l);
    }

    /** Whether a table delivered is that of the facts of the year. */
    static boolean sontLesFaits(String nom) {
        return Libelles.semblables(nom, FAITS);
    }

    private TableRecue trie(String nom, TableRecue t) {
        if (!sontLesFaits(nom) && !Libelles.semblables(nom, REALISE)) {
            return t;
        }
        ColonnesDesFaits colonnes = new ColonnesDesFaits(t.entete());
        List<Rangee> pleines = new ArrayList<>();
        for (Rangee r : t.rangees()) {
            if (colonnes.estARemplir(r)) {
                vides.add(new Vide(t.document(), r.numero(), sontLesFaits(nom), colonnes.fait(r), colonnes.vides(r)));
            } else {
                pleines.add(r);
            }
        }
        return new TableRecue(t.document(), t.ligne(), t.entete(), pleines);
    }

    boolean aucune() {
        return vides.isEmpty();
    }

    /** {@return what was delivered, without them} */
    Livraison autres() {
        return autres;
    }

    /**
     * What to fill, row by row.
     *
     * @param besoins what the charter wants, possibly not known
     * @return nothing of a row that another figure makes useless, or that is given elsewhere
     */
    List<Anomalie> remarques(List<Besoin> besoins) {
        List<Anomalie> remarques = new ArrayList<>();
        for (Vide v : vides) {
            Optional<Besoin> besoin = v.deLAnnee()
                    ? besoins.stream().filter(b -> demande(b, v.fait())).findFirst()
                    : Optional.empty();
            if (besoin.filter(LignesARemplir::estServi).isEmpty()) {
                remarques.add(remarque(v, besoin));
            }
        }
        return remarques;
    }

    private static boolean demande(Besoin b, FaitNomme fait) {
        return b.quoi() instanceof FaitVoulu f && fait.designe(f.cle());
    }

    private static boolean estServi(Besoin b) {
        return b.presence() == Presence.DONNE || b.presence() == Presence.INUTILE;
    }

    private static Anomalie remarque(Vide v, Optional<Besoin> besoin) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(CodesDeGuichet.LIGNE_A_REMPLIR)
                .champ(v.vides().get(0))
                .message(v.vides().stream().map(c -> "« " + c + " »").collect(Collectors.joining(", "))
                        + " à remplir : "
                        + besoin.map(LignesARemplir::pourquoi)
                                .orElse(v.fait() + " ; zéro s'écrit 0 ; ôtez cette ligne si ce"
                                        + " chiffre ne sert pas"))
                .build()
                .en(v.document(), v.ligne());
    }

    private static String pourquoi(Besoin b) {
        return b.quoi()
                + b.emploi().map(e -> ", pour " + e).orElse("")
                + (b.estAuChoix()
                        ? " ; ou ôtez cette ligne, et donnez ce qui en tient lieu (« flux verifier » dit quoi)"
                        : " ; zéro s'écrit 0");
    }
}
