package fr.gestionflux.core.droit;

import fr.gestionflux.core.parc.Reservataire;

/**
 * A right, its holder and the inventory that it was read from: what a row of the table of rights says.
 *
 * <pre>{@code
 * new DroitTenu(commune, inventaire, LogementsReserves.de("état des lieux", 8)).droit().compte();   // = 8 — Escalquens – Promologis, 2024
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param reservataire the holder
 * @param etatDesLieux the inventory
 * @param droit the right
 */
public record DroitTenu(Reservataire reservataire, EtatDesLieux etatDesLieux, Droit droit) {}
