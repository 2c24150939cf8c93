package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Exemple;
import java.time.LocalDate;
import java.util.List;

/** A made-up charter that keeps every obligation, to be spoiled one rule at a time. */
final class CharteExemplaire {

    static final Reference TEXTE = Reference.de("charte d'essai");
    static final Territoire DEPARTEMENT = Territoire.departement("99", "Essai");
    static final Territoire COMMUNE = Territoire.commune("99001", "Bourg", DEPARTEMENT);
    static final Territoire VOISINE = Territoire.commune("99002", "Hameau", DEPARTEMENT);
    static final Reservataire VILLE = new Reservataire(Categorie.COMMUNE, "commune de Bourg", COMMUNE);
    static final Reservataire AUTRE = new Reservataire(Categorie.COMMUNE, "commune de Hameau", VOISINE);
    static final Bailleur BAILLEUR = new Bailleur("bailleur d'essai");

    private CharteExemplaire() {}

    static Redaction charte() {
        return Charte.de("essai", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2020, 1, 1)))
                .droits(CharteExemplaire::droits)
                .part(CharteExemplaire::part)
                .flux(CharteExemplaire::flux)
                .fixe(Clauses.EXCLUSIONS, List.of(Exclusion.SANTE), TEXTE.art("1"))
                .fixe(Clauses.EN_LOGEMENTS, Arrondi.auPlusProche(0), TEXTE.art("2"))
                .fixe(Clauses.PLAFOND_PART, Taux.pourcent(40), TEXTE.art("3"));
    }

    static Resultat<Quantite> droits(Contingent c, Instruction i) {
        return ValeurDesDroits.somme(c, LogementsReserves.class, l -> ValeurDesDroits.reserves(l, c))
                .nomme("droits", Unite.LOGEMENTS, TEXTE.art("4"));
    }

    static Resultat<Taux> part(Contingent c, Instruction i) {
        return i.droits(c)
                .sur(Assiette.soumis(c, i, c.territoire().echelle(), i.annee() - 1, TEXTE.art("1")))
                .auPlus(i.taux(Clauses.PLAFOND_PART))
                .nomme(Instruction.PART, TEXTE.art("5"));
    }

    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.releve(Grandeur.ROTATION, c, Territoire.Echelle.DEPARTEMENT, i.annee() - 1)
                .de(Assiette.soumis(c, i, c.territoire().echelle(), i.annee() - 1, TEXTE.art("1")))
                .nomme("flux", Unite.LOGEMENTS, TEXTE.art("6"));
    }

    static Releve.Builder releve() {
        return Releve.builder()
                .note(Grandeur.LOGEMENTS, COMMUNE, 2023, 100, TEXTE)
                .note(Grandeur.exclus(Exclusion.SANTE), COMMUNE, 2023, 20, TEXTE)
                .note(Grandeur.ROTATION, DEPARTEMENT, 2023, Taux.pourcent(10), TEXTE);
    }

    static DossierAnnuel dossier(Releve releve) {
        EtatDesLieux etat = new EtatDesLieux(LocalDate.of(2023, 12, 31), TEXTE);
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(
                        Contingent.de(VILLE, etat, LogementsReserves.de("état des lieux", 16)),
                        Contingent.de(AUTRE, etat, LogementsReserves.de("état des lieux", 3)))
                .releve(releve)
                .build();
    }

    static Convention convention(Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(VILLE)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
    }

    static List<Exemple> exemples() {
        return List.of(new Exemple("essai 2024", dossier(releve().build()), convention()));
    }

    static FournisseurDeCharte fournisseur(String id, Charte... versions) {
        return new FournisseurDeCharte() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Charte> versions() {
                return List.of(versions);
            }
        };
    }
}
