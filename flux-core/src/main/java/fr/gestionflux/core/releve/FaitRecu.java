package fr.gestionflux.core.releve;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve.Cle;
import fr.gestionflux.core.saisie.Doutes;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fact as it was communicated: what it may be, and what is said of it when it cannot, or can hardly, be so. */
final class FaitRecu {

    private FaitRecu() {}

    /** As a document writes it. */
    static <N extends Nombre<N>> Resultat<N> lu(Cle cle, Grandeur<N> g, String texte, Reference source) {
        Optional<N> valeur = g.lire(texte);
        Optional<String> doute = Doutes.milliers(texte);
        if (doute.isPresent() && (g.estEntiere() || valeur.isEmpty())) {
            return refuse(cle, source, Codes.NOMBRE_SUSPECT, texte, doute.get());
        }
        if (valeur.isEmpty()) {
            String code = g.unite().singulier().isEmpty() ? Codes.TAUX_ILLISIBLE : Codes.NOMBRE_ILLISIBLE;
            return refuse(cle, source, code, texte, g.attendu());
        }
        Resultat<N> lu = communique(cle, g, valeur.get(), source);
        return controle(
                g,
                doute.map(attendu -> lu.remarque(
                                Codes.NOMBRE_SUSPECT,
                                "« " + nom(cle) + " » (" + source + ") : reçu « " + texte + " », lu " + valeur.get()
                                        + " ; attendu " + attendu))
                        .orElse(lu),
                source);
    }

    static <N extends Nombre<N>> Resultat<N> refuse(
            Cle cle, Reference source, String code, String recu, String attendu) {
        return Resultat.manquant(nom(cle), Anomalie.valeur(code, nom(cle) + " (" + source + ")", recu, attendu));
    }

    static <N extends Nombre<N>> Resultat<N> communique(Cle cle, Grandeur<N> g, N valeur, Reference source) {
        Resultat<N> fait = Resultat.donnee(nom(cle), valeur, g.unite(), source);
        return g.excessif(valeur).map(a -> remarque(fait, a, nom(cle), source)).orElse(fait);
    }

    static <N extends Nombre<N>> Resultat<N> remarque(Resultat<N> fait, Anomalie a, String nom, Reference source) {
        return fait.remarque(a.code(), a.message() + " (" + nom + " ; " + source + ")");
    }

    static <N extends Nombre<N>> Resultat<N> controle(Grandeur<N> g, Resultat<N> fait, Reference source) {
        if (!fait.estCalcule()) {
            return fait;
        }
        String nom = fait.nom().orElseThrow();
        return g.controler(fait.valeur())
                .map(a -> a.estRefus()
                        ? Resultat.<N>manquant(
                                nom,
                                Anomalie.valeur(
                                        a.code(),
                                        nom + " (" + source + ")",
                                        fait.valeur().toString(),
                                        g.attendu()))
                        : remarque(fait, a, nom, source))
                .orElse(fait);
    }

    /** The value and its source, or why there is none. */
    static String decrit(Resultat<?> fait) {
        return fait.estCalcule()
                ? fait.texte(4) + fait.reference().map(r -> " (" + r + ")").orElse("")
                : fait.anomalies().stream()
                        .filter(Anomalie::estRefus)
                        .map(Anomalie::toString)
                        .collect(Collectors.joining(" ; ", "un chiffre sans valeur (", ")"));
    }

    static String nom(Cle cle) {
        return cle.grandeur() + ", " + cle.territoire() + ", " + cle.annees();
    }
}
