package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Resultat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What rights are worth, the share, the flow that it is a share of, and what is shown besides. */
record Regles(
        Regle<Quantite> droits,
        Regle<Taux> part,
        Regle<Quantite> flux,
        Optional<Regle<Quantite>> fluxDuTerritoire,
        List<BiFunction<Contingent, Instruction, List<? extends Resultat<?>>>> complements,
        BiFunction<Contingent, Instruction, Optional<Resultat<Quantite>>> nonMobilises,
        Optional<Regle<Quantite>> acquis,
        Optional<RegleDeProgramme> programmes,
        List<Regle<?>> bilan) {}
