package fr.gestionflux.examples.charte;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;

/** A made-up charter: homes held ÷ homes, at most 20 %, of the homes freed. */
public final class CharteInventee implements FournisseurDeCharte {

    private static final Reference TEXTE = Reference.de("charte inventée, 01/12/2024");

    /** For the service loader. */
    public CharteInventee() {}

    @Override
    public String id() {
        return "inventee";
    }

    @Override
    public List<Charte> versions() {
        return List.of(Charte.de(id(), TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2025, 1, 1)))
                .droits(CharteInventee::droits)
                .part(CharteInventee::part)
                .flux(CharteInventee::flux)
                .fixe(Clauses.PLAFOND_PART, Taux.pourcent(20), TEXTE.art("art. 2"))
                .laisse(Clauses.MINIMUM)
                .build());
    }

    /** Art. 1: the homes that the holder holds. */
    static Resultat<Quantite> droits(Contingent c, Instruction i) {
        var tenus =
                ValeurDesDroits.somme(c, LogementsReserves.class, l -> c.lu(l.intitule(), l.nombre(), Unite.LOGEMENTS));
        return ValeurDesDroits.seulement(c, List.of(LogementsReserves.GENRE), tenus, TEXTE.art("art. 1"))
                .nomme("logements du réservataire", Unite.LOGEMENTS, TEXTE.art("art. 1"));
    }

    /** Art. 2: homes held ÷ homes of the landlord on 31 December N-1, at most what the charter or convention says. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        return i.droits(c)
                .sur(logements(c, i))
                .auPlus(i.taux(Clauses.PLAFOND_PART))
                .nomme(Instruction.PART, TEXTE.art("art. 2"));
    }

    /** Art. 3: those homes × the rate of the year before. */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return i.releve(Grandeur.ROTATION, c, i.annee() - 1)
                .de(logements(c, i))
                .nomme("logements libérés", Unite.LOGEMENTS, TEXTE.art("art. 3"));
    }

    private static Resultat<Quantite> logements(Contingent c, Instruction i) {
        return i.releve(Grandeur.LOGEMENTS, c, i.annee() - 1);
    }
}
