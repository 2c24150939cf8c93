package fr.gestionflux.core.charte;

import static fr.gestionflux.core.parc.Exclusion.DEMOLITION;
import static fr.gestionflux.core.parc.Exclusion.PLAN_DE_VENTE;
import static fr.gestionflux.core.releve.Grandeur.BESOIN;
import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up charter, small enough to be checked by hand, and a file that it reads in full.
 *
 * <p>Valmont, 2024: 1000 homes − 200 excluded = 800; 60 rights ÷ 800 = 7,5 %; 9 % of 800 = 72 departures; 7,5 % of 72 =
 * 5,4 homes, that is 5.
 */
final class CharteDEssai {

    static final Reference TEXTE = Reference.de("charte d'essai, 01/01/2024");
    static final Reference CONVENTION = Reference.de("convention Valmont – Toit, 15/01/2024");
    static final Reference ANNEXE = CONVENTION.art("annexe");

    static final Bailleur TOIT = new Bailleur("Toit");
    static final Territoire ESSAI = Territoire.departement("00", "Essai");
    static final Territoire VALMONT = Territoire.commune("00001", "Valmont", ESSAI);
    static final Territoire VERNAY = Territoire.commune("00002", "Vernay", ESSAI);
    static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Valmont", VALMONT);
    static final Reservataire VOISINE = new Reservataire(Categorie.COMMUNE, "commune de Vernay", VERNAY);
    static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", ESSAI);
    static final EtatDesLieux ETAT_DES_LIEUX = new EtatDesLieux(LocalDate.of(2024, 1, 1), CONVENTION.art("inventaire"));

    private CharteDEssai() {}

    /** Every clause that the rules read is settled; the duration is left to the convention. */
    static Redaction charte() {
        return Charte.de("essai", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits(CharteDEssai::droits)
                .part(CharteDEssai::part)
                .flux(CharteDEssai::flux)
                .fixe(Clauses.PART_ETAT, Taux.pourcent(30), TEXTE.art("art. 1"))
                .fixe(Clauses.EXCLUSIONS, List.of(PLAN_DE_VENTE, DEMOLITION), TEXTE.art("art. 2"))
                .fixe(Clauses.PLAFOND_GARANTIES, Taux.pourcent(20), TEXTE.art("art. 4"))
                .fixe(Clauses.EN_LOGEMENTS, Arrondi.auPlusProche(0), TEXTE.art("art. 6"))
                .laisse(Clauses.MINIMUM, Clauses.DUREE);
    }

    /** Art. 3: the droits uniques. */
    static Resultat<Quantite> droits(Contingent c, Instruction i) {
        return ValeurDesDroits.seulement(c, List.of(DroitsUniques.GENRE), ValeurDesDroits.solde(c), TEXTE.art("art. 3"))
                .nomme("droits", Unite.DROITS_UNIQUES, TEXTE.art("art. 3"));
    }

    /** Art. 1 and 4: the State's share is written; the others' is their rights ÷ homes under the flow, at most a cap. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        return c.reservataire().categorie() == Categorie.ETAT
                ? i.taux(Clauses.PART_ETAT).nomme(Instruction.PART, TEXTE.art("art. 1"))
                : i.droits(c)
                        .sur(soumis(c, i))
                        .auPlus(i.taux(Clauses.PLAFOND_GARANTIES))
                        .nomme(Instruction.PART, TEXTE.art("art. 4"));
    }

    /** Art. 5: homes under the flow × the rate of the département, N-1. */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.communique(
                DEPARTS,
                c,
                c.territoire().echelle(),
                i.annee(),
                () -> soumis(c, i)
                        .fois(i.releve(ROTATION, c, Echelle.DEPARTEMENT, i.annee() - 1))
                        .nomme("départs", Unite.LOGEMENTS, TEXTE.art("art. 5")));
    }

    /** Art. 2. */
    static Resultat<Quantite> soumis(Contingent c, Instruction i) {
        return Assiette.soumis(c, i, c.territoire().echelle(), i.annee() - 1, TEXTE.art("art. 2"));
    }

    /** A figure shown besides, that needs a fact of its own. */
    static Resultat<Quantite> besoin(Contingent c, Instruction i) {
        return i.releve(BESOIN, c, Echelle.DEPARTEMENT, i.annee())
                .nomme("besoin rappelé", Unite.LOGEMENTS, TEXTE.art("art. 7"));
    }

    /** What the rules need for Valmont, and nothing else. */
    static Releve.Builder releve() {
        return sansTaux().note(ROTATION, ESSAI, 2023, Taux.pourcent(9), ANNEXE);
    }

    static Releve.Builder sansTaux() {
        return Releve.builder().note(LOGEMENTS, VALMONT, 2023, 1000, ANNEXE).note(EXCLUS, VALMONT, 2023, 200, ANNEXE);
    }

    static Contingent contingent(Reservataire r, long droits) {
        return Contingent.de(r, ETAT_DES_LIEUX, uniques(droits));
    }

    static Droit uniques(long droits) {
        return new DroitsUniques("solde", Quantite.of(droits), Origine.GARANTIE);
    }

    /** Valmont and its 60 rights. */
    static DossierAnnuel dossier(Releve.Builder releve) {
        return dossier(2024, releve, contingent(COMMUNE, 60));
    }

    static DossierAnnuel dossier(int annee, Releve.Builder releve, Contingent... contingents) {
        return DossierAnnuel.builder()
                .bailleur(TOIT)
                .annee(annee)
                .addContingents(contingents)
                .releve(releve.build())
                .build();
    }

    static Convention.Builder convention() {
        return convention(COMMUNE);
    }

    static Convention.Builder convention(Reservataire r) {
        return convention(r, LocalDate.of(2024, 1, 1));
    }

    static Convention.Builder convention(Reservataire r, LocalDate effet) {
        return Convention.builder()
                .texte(CONVENTION)
                .bailleur(TOIT)
                .reservataire(r)
                .effet(effet);
    }

    /** Codes of the refusals, in their order. */
    static List<String> codes(Validation<Seq<Anomalie>, ?> refuse) {
        return codes(refuse.getError().asJava());
    }

    static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(Anomalie::code).toList();
    }

    static String messages(Validation<Seq<Anomalie>, ?> refuse) {
        return refuse.getError().mkString("\n");
    }

    /** The messages of one code. */
    static List<String> messages(List<Anomalie> anomalies, String code) {
        return anomalies.stream()
                .filter(a -> a.code().equals(code))
                .map(Anomalie::message)
                .toList();
    }

    /** A charter whose share is given, over a flow of 100 homes: what it says of the share is the law's. */
    static Charte charteDePart(Taux part) {
        return Charte.de("part-donnee", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> ValeurDesDroits.solde(c))
                .part((c, i) -> Resultat.donnee(Instruction.PART.nom(), part, Unite.SANS, TEXTE.art("art. 1")))
                .flux((c, i) -> Resultat.donnee("flux", Quantite.of(100), Unite.LOGEMENTS, TEXTE.art("art. 2")))
                .build();
    }
}
