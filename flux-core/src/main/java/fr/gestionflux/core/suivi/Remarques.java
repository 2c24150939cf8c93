package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Sujet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is to say under one convention, each once and under its owner's name: a remark on the rights of another holder, or
 * on a fact of another territory, is said elsewhere; a refusal stays, since it tells why a figure of this one is missing.
 */
final class Remarques {

    private final Reservataire reservataire;
    private final Sujet sujet;
    private final Set<Anomalie> siennes = new LinkedHashSet<>();
    private final Set<Anomalie> desAutres = new LinkedHashSet<>();

    Remarques(Convention convention, int annee) {
        this.reservataire = convention.reservataire();
        this.sujet = reservataire.sujet().sous(annee, convention.texte().toString());
    }

    void ajoute(Anomalie a) {
        Sujet s = a.sujet();
        boolean sien = s.reservataire().isEmpty()
                ? s.donnee().isEmpty() || estSurSonTerritoire(s)
                : s.estDuMemeReservataire(sujet);
        if (sien) {
            siennes.add(s.reservataire().isEmpty() ? a.sur(sujet) : a.complete(sujet));
        } else {
            (a.estRefus() ? siennes : desAutres).add(a);
        }
    }

    void ajouteTout(Collection<Anomalie> anomalies) {
        anomalies.forEach(this::ajoute);
    }

    /** A fact of the commune, of the grouping or of the département that its rights lie in. */
    private boolean estSurSonTerritoire(Sujet s) {
        return reservataire.territoire().autour().stream()
                .anyMatch(t -> s.territoire().filter(t.code()::equals).isPresent());
    }

    List<Anomalie> siennes() {
        return List.copyOf(siennes);
    }

    List<Anomalie> desAutres() {
        return List.copyOf(desAutres);
    }

    /** The remarks that nobody else has made in the same words. */
    static List<Anomalie> inedites(Collection<Anomalie> remarques, Collection<Anomalie> dites) {
        Set<List<String>> deja = new LinkedHashSet<>();
        dites.forEach(a -> deja.add(cle(a)));
        List<Anomalie> inedites = new ArrayList<>();
        remarques.stream().filter(a -> deja.add(cle(a))).forEach(inedites::add);
        return inedites;
    }

    private static List<String> cle(Anomalie a) {
        return List.of(a.code(), a.champ().orElse(""), a.message());
    }
}
