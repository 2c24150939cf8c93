package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.exclus;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.ESCALQUENS;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.HAUTE_GARONNE;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.TEXTE;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.convention;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.dossier;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.reserves;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import java.util.List;

/** The obligations of every charter, in 2024 motive by motive and in 2025 with what a convention takes out. */
class ContratTest implements ContratDeCharte, ContratDePortefeuille {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurHauteGaronne();
    }

    @Override
    public List<Exemple> exemples() {
        Releve.Builder de2024 = Releve.builder()
                .note(LOGEMENTS, ESCALQUENS, 2022, 200, TEXTE)
                .lu(ROTATION, HAUTE_GARONNE, 2022, "7,9 %", TEXTE);
        ModeleDdets31.V2024
                .stipulation(Clauses.EXCLUSIONS)
                .orElseThrow()
                .valeur()
                .forEach(m -> de2024.note(exclus(m), ESCALQUENS, 2022, 6, TEXTE));
        Releve de2025 = Releve.builder()
                .note(ELIGIBLES, ESCALQUENS, 2024, 155, TEXTE)
                .lu(ROTATION, HAUTE_GARONNE, 2024, "8 %", TEXTE)
                .note(soustraits(Soustraction.MUTATIONS), ESCALQUENS, 2025, 2, TEXTE)
                .build();
        return List.of(
                new Exemple("2024", dossier(2024, de2024.build(), reserves(15)), convention()),
                new Exemple(
                        "2025",
                        dossier(2025, de2025, reserves(15)),
                        convention(Clauses.SOUSTRACTIONS.fixee(List.of(Soustraction.MUTATIONS), TEXTE.art("art. 3")))));
    }
}
