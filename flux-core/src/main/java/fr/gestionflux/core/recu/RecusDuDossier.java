package fr.gestionflux.core.recu;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.suivi.Situation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The receipts of one file's conventions, and the file's own: the steps that several of them share are said once, there, and each
 * convention's receipt names it by its SHA-256. In Île-de-France, where a share compares the rights of one holder with those of
 * all, a convention's receipt would otherwise carry the rights of everybody.
 *
 * <pre>{@code
 * RecusDuDossier recus = RecusDuDossier.desObjectifs(objectifs);   // computed together: Charte.instructions, or a Repartition
 * ecrire(recus.commun());
 * recus.conventions().forEach(this::ecrire);
 * }</pre>
 *
 * <p>Figures are shared when they are the same object, as those of one {@code Instructions}, {@code Repartition} or {@code Suivi}
 * are. Immutable and thread-safe.
 */
public final class RecusDuDossier {

    private static final String NATURE = "dossier";

    private final Recu commun;
    private final Map<Resultat<?>, String> ids;
    private final List<Brouillon> reponses;

    private RecusDuDossier(Brouillon tete, List<Brouillon> reponses) {
        Derivation partagee = new Derivation("f", Map.of());
        communs(reponses).forEach(partagee::etape);
        this.reponses = reponses;
        this.ids = partagee.ids();
        this.commun = tete.ecrite(partagee, Empreinte.des(partagee.etapes()));
    }

    /**
     * The receipts of targets.
     *
     * @param objectifs those of one file, computed together
     * @return a receipt each, and that of the file
     */
    public static RecusDuDossier desObjectifs(List<ObjectifAnnuel> objectifs) {
        return de(
                objectifs,
                ReponsesDAnnee::de,
                o -> new Brouillon(NATURE)
                        .sous(o.charte())
                        .tete("bailleur", o.convention().bailleur().nom())
                        .tete("annee", o.annee()));
    }

    /**
     * The receipts of where conventions stand.
     *
     * @param situations those of one follow-up
     * @return a receipt each, and that of the file
     */
    public static RecusDuDossier desSituations(List<Situation> situations) {
        return de(
                situations,
                ReponsesDeSuivi::de,
                s -> new Brouillon(NATURE)
                        .sous(s.charte())
                        .tete("bailleur", s.convention().bailleur().nom())
                        .tete("au", s.au()));
    }

    private static <T> RecusDuDossier de(List<T> reponses, Function<T, Brouillon> dites, Function<T, Brouillon> tete) {
        return new RecusDuDossier(
                reponses.stream().findFirst().map(tete).orElseGet(() -> new Brouillon(NATURE)),
                reponses.stream().map(dites).toList());
    }

    /**
     * The file's own receipt, with the steps that several conventions share.
     *
     * @return its steps are {@code f1}, {@code f2}…, and its {@code dossier} is their SHA-256
     */
    public Recu commun() {
        return commun;
    }

    /**
     * A receipt a convention, beside the file's own.
     *
     * @return in the order that was given, each made when its turn comes
     */
    public Stream<Recu> conventions() {
        return reponses.stream().map(r -> r.ecrite(new Derivation("e", ids), commun.dossier()));
    }

    /** What a second answer meets; what is below is shared too, and not walked through again. */
    private static List<Resultat<?>> communs(List<Brouillon> reponses) {
        IdentityHashMap<Resultat<?>, Brouillon> premieres = new IdentityHashMap<>();
        List<Resultat<?>> communs = new ArrayList<>();
        for (Brouillon brouillon : reponses) {
            Deque<Resultat<?>> reste = new ArrayDeque<>();
            brouillon.figures().forEach(reste::addLast);
            while (!reste.isEmpty()) {
                Resultat<?> r = reste.removeFirst();
                Brouillon premiere = premieres.putIfAbsent(r, brouillon);
                if (premiere == null) {
                    r.operandes().forEach(reste::addLast);
                } else if (premiere != brouillon) {
                    communs.add(r);
                }
            }
        }
        return communs;
    }
}
