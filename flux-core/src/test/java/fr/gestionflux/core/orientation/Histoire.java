package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.temps.Calendrier;
import fr.gestionflux.core.temps.Delai;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A made-up home offered to a made-up holder, told by the days gone by since the offer, on Monday 4 March 2024: no holiday
 * falls in the 27 days that follow. Events are called e1 (the offer), e2, e3… as they are told.
 */
final class Histoire {

    static final Reference TEXTE = Reference.de("charte d'essai, 01/01/2024");
    static final Reservataire COMMUNE = new Reservataire(
            Categorie.COMMUNE,
            "commune de Valmont",
            Territoire.commune("00001", "Valmont", Territoire.departement("00", "Essai")));

    private static final LocalDate FIN = jour(365);

    private final List<Evenement> evenements;

    private Histoire(List<Evenement> evenements) {
        this.evenements = evenements;
    }

    /** Nothing yet, not even the offer. */
    static Histoire vide() {
        return new Histoire(List.of());
    }

    /** A home that matches what was agreed. */
    static Histoire offre() {
        return vide().puis(0, offre(true));
    }

    static Histoire offreNonConforme() {
        return vide().puis(0, offre(false));
    }

    static MiseADisposition offre(boolean conforme) {
        return new MiseADisposition("73001", COMMUNE, Parc.EXISTANT, conforme);
    }

    /** So many days after the offer. */
    static LocalDate jour(int n) {
        return LocalDate.of(2024, 3, 4).plusDays(n);
    }

    Histoire puis(int jour, Fait fait) {
        return avec(Evenement.de("e" + (evenements.size() + 1), "o", jour(jour), fait));
    }

    Histoire corrigeant(String id, int jour, Fait fait) {
        return avec(Evenement.de("e" + (evenements.size() + 1), "o", jour(jour), fait)
                .corrigeant(id));
    }

    Histoire avec(Evenement e) {
        List<Evenement> suite = new ArrayList<>(evenements);
        suite.add(e);
        return new Histoire(suite);
    }

    List<Evenement> evenements() {
        return evenements;
    }

    /** Read once the year has gone by. */
    EvenementsLus lue() {
        return EvenementsLus.lire(evenements, FIN);
    }

    Optional<Moment> rencontre(Cas cas, Charte charte, int jour) {
        Orientation o = EvenementsLus.lire(evenements, jour(jour)).lues().get(0);
        return cas.dans(new Examen(o, charte, Calendrier.LEGAL, jour(jour)));
    }

    /** A charter that says nothing of the homes offered. */
    static Redaction charte() {
        return Charte.de("essai", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> ValeurDesDroits.solde(c))
                .part((c, i) -> Resultat.donnee(Instruction.PART.nom(), Taux.pourcent(10), Unite.SANS, TEXTE))
                .flux((c, i) -> Resultat.donnee("flux", Quantite.of(100), Unite.LOGEMENTS, TEXTE));
    }

    static Delai jours(int nombre) {
        return new Delai(nombre, Delai.Mesure.JOURS_CALENDAIRES);
    }

    static Delai joursOuvres(int nombre) {
        return new Delai(nombre, Delai.Mesure.JOURS_OUVRES);
    }
}
