package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;

/** Île-de-France: the worked example of the model, and what the convention of Montmorency prints. */
final class IleDeFrance {

    private static final Territoire VAL_D_OISE = Territoire.departement("95", "Val-d'Oise");
    private static final Territoire MONTMORENCY =
            Territoire.commune("95428", "Montmorency", Territoire.epci("200056380", "CA Plaine Vallée", VAL_D_OISE));
    private static final LocalDate JANVIER_2024 = LocalDate.of(2024, 1, 1);

    private IleDeFrance() {}

    private static Charte charte(Chartes chartes) {
        return chartes.pour("idf", JANVIER_2024).get();
    }

    /** « En 2023, 5 droits de suite jusqu'en 2030, 7 jusqu'en 2032, 6 jusqu'en 2035 ; taux de rotation moyen de 7 % ». */
    static Annexe drihl(Chartes chartes) {
        Reference exemple =
                Reference.de("modèle DRIHL-AORIF, version 2, octobre 2023").art("II.C, exemple");
        Reservataire x = new Reservataire(Categorie.COMMUNE, "réservataire X", MONTMORENCY);
        Contingent contingent = Contingent.de(
                x,
                new EtatDesLieux(LocalDate.of(2023, 1, 1), exemple).converti(2023),
                suite("5 droits jusqu'en 2030", 5, 2030),
                suite("7 droits jusqu'en 2032", 7, 2032),
                suite("6 droits jusqu'en 2035", 6, 2035));
        Releve releve = Releve.builder()
                .note(ROTATION, MONTMORENCY, new Annees(2018, 2022), Taux.pourcent(7), exemple)
                .build();
        Instruction instruction = charte(chartes)
                .instruire(
                        dossier("bailleur de l'exemple", 2023, releve, contingent),
                        convention(exemple, "bailleur de l'exemple", x).build())
                .get();
        Resultat<Quantite> du = instruction.droits(contingent);
        return new Annexe(
                "Île-de-France, modèle DRIHL-AORIF v2, exemple du chapitre II.C",
                nom -> du.etape(nom).orElseThrow(),
                du::expliquer,
                du.anomalies());
    }

    /** The rates, the durations and the other holders' rights are not printed: a check of consistency only. */
    static Annexe montmorency(Chartes chartes) {
        Charte charte = charte(chartes);
        Reference texte = Reference.de("convention Montmorency – Seqens, 19/08/2024");
        Reference suppose = Reference.de("hypothèse, pour vérifier la cohérence");
        Reservataire ville = new Reservataire(Categorie.COMMUNE, "commune de Montmorency", MONTMORENCY);
        Reservataire autres = new Reservataire(Categorie.AUTRE, "41 autres réservataires", VAL_D_OISE);
        EtatDesLieux converti = new EtatDesLieux(LocalDate.of(2023, 11, 24), texte.art("II.C"));
        Releve releve = Releve.builder()
                .note(FLUX, VAL_D_OISE, 2024, suppose("flux supposé", 420, suppose), suppose)
                .note(DEPARTS, MONTMORENCY, 2024, suppose("libérations supposées", 9, suppose), suppose)
                .build();
        ObjectifAnnuel o = charte.calculer(
                        dossier(
                                "Seqens",
                                2024,
                                releve,
                                Contingent.de(ville, converti, uniques("droits convertis au 24/11/2023", 19)),
                                Contingent.de(
                                        autres,
                                        new EtatDesLieux(JANVIER_2024, suppose),
                                        uniques("total supposé des autres", 5_096))),
                        convention(texte, "Seqens", ville)
                                .type(charte.type("montmorency-seqens"))
                                .build())
                .get();
        return new Annexe(
                "Montmorency – Seqens, convention du 19/08/2024 (contrôle de cohérence : total des droits supposé à 5 115)",
                nom -> o.etape(nom).orElseThrow(),
                o::expliquer,
                o.anomalies());
    }

    private static Resultat<Quantite> suppose(String nom, long valeur, Reference source) {
        return Resultat.donnee(nom, Quantite.of(valeur), Unite.LOGEMENTS, source)
                .hypothese("la convention ne l'imprime pas");
    }

    private static DossierAnnuel dossier(String bailleur, int annee, Releve releve, Contingent... contingents) {
        return DossierAnnuel.builder()
                .bailleur(new Bailleur(bailleur))
                .annee(annee)
                .addContingents(contingents)
                .releve(releve)
                .build();
    }

    private static Convention.Builder convention(Reference texte, String bailleur, Reservataire r) {
        Convention.Builder convention = Convention.builder();
        convention.texte(texte).bailleur(new Bailleur(bailleur)).reservataire(r).effet(JANVIER_2024);
        return convention;
    }

    private static Droit suite(String intitule, long nombre, int fin) {
        return new DroitDeSuite(intitule, Quantite.of(nombre), fin, Origine.GARANTIE);
    }

    private static Droit uniques(String intitule, long nombre) {
        return new DroitsUniques(intitule, Quantite.of(nombre), Origine.GARANTIE);
    }
}
