package cn.anxue.cipher;

import cn.anxue.cipher.KeyRecords.UsedKey;
import cn.anxue.cipher.ReencryptionProgress.Place;
import cn.anxue.cipher.SealedRows.Replacement;
import cn.anxue.cipher.SealedRows.SealedRow;
import cn.anxue.cipher.SealedRows.Target;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts anew, with the current key and suite, what was encrypted with others: in stretches that are committed one by one,
 * taken by whichever node is free. A key nothing is encrypted with any more is retired and may leave the setting.
 */
@ApplicationScoped
public class Reencryption {
    private static final Logger LOG = Logger.getLogger(Reencryption.class);

    private final Keyring keyring;
    private final KeyRecords keys;
    private final ReencryptionProgress progress;
    private final SealedRows rows;
    private final List<SealedColumns> rooms;

    Reencryption(
            Keyring keyring,
            KeyRecords keys,
            ReencryptionProgress progress,
            SealedRows rows,
            @All List<SealedColumns> rooms) {
        this.keyring = keyring;
        this.keys = keys;
        this.progress = progress;
        this.rows = rows;
        this.rooms = rooms;
    }

    /** All that is to be done now, by this node. */
    public void run() {
        Target target = target();
        List<SealedColumn> places = places();
        if (!QuarkusTransaction.requiringNew().call(() -> isDue(places))) {
            return;
        }
        for (SealedColumn place : places) {
            int changed = run(place);
            if (changed > 0) {
                LOG.infof("%s: %d texts encrypted anew with key %d", place.place(), changed, target.key());
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            resealDigestKey();
            if (places.stream().noneMatch(place -> rows.hasOld(place, target))) {
                retireOthers();
            }
        });
    }

    /** How many texts of a place were changed. */
    int run(SealedColumn place) {
        int all = 0;
        for (int changed = stretch(place, place.stretch()); changed >= 0; changed = stretch(place, place.stretch())) {
            all += changed;
        }
        return all;
    }

    /** How many texts were changed; less than none where nothing is left, or another node is at it. */
    int stretch(SealedColumn place, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Target target = target();
            Place standing = progress.take(place.place(), target);
            if (standing == null) {
                return -1;
            }
            List<SealedRow> old = rows.next(place, target, standing.passed(), limit);
            if (old.isEmpty()) {
                progress.finish(place.place(), target);
                return -1;
            }
            return change(place, target, old);
        });
    }

    @Transactional
    public KeyReport report() {
        List<KeyReport.Key> used = keys.used().stream()
                .map(key -> new KeyReport.Key(key.number(), key.retired()))
                .toList();
        Target target = target();
        return new KeyReport(target.key(), target.suite(), used, progress.places(target));
    }

    /** Every column of every room that holds ciphertexts. */
    public List<SealedColumn> places() {
        return rooms.stream().flatMap(room -> room.sealed().stream()).toList();
    }

    /** This node's current key leads, and is new, or has not been everywhere yet. */
    private boolean isDue(List<SealedColumn> places) {
        List<UsedKey> used = keys.used();
        int current = keyring.current().number();
        if (used.stream().noneMatch(key -> key.leading() && key.number() == current)) {
            return false;
        }
        Set<String> finished = progress.places(target()).stream()
                .filter(place -> place.finishedAt() != null)
                .map(KeyReport.Place::name)
                .collect(Collectors.toSet());
        return used.stream().anyMatch(key -> key.number() != current && !key.retired())
                || !places.stream().map(SealedColumn::place).allMatch(finished::contains);
    }

    private int change(SealedColumn place, Target target, List<SealedRow> old) {
        Sealing sealing = new Sealing(keyring);
        List<Replacement> changed = new ArrayList<>(old.size());
        for (SealedRow row : old) {
            byte[] after = sealedAnew(sealing, place, row);
            if (after != null) {
                changed.add(new Replacement(row.id(), row.sealed(), after));
            }
        }
        rows.replace(place, changed);
        UUID last = old.get(old.size() - 1).id();
        progress.pass(place.place(), target, last, changed.size(), old.size() - changed.size());
        return changed.size();
    }

    private static byte @Nullable [] sealedAnew(Sealing sealing, SealedColumn place, SealedRow row) {
        UUID bound = place.rowBound() ? row.id() : null;
        try {
            return sealing.seal(sealing.open(row.sealed(), place.purpose(), bound), place.purpose(), bound);
        } catch (IllegalStateException e) {
            LOG.errorf("%s of %s was left as it is: %s", place.place(), row.id(), e.getMessage());
            return null;
        }
    }

    private void resealDigestKey() {
        Sealing sealing = new Sealing(keyring);
        keys.digestKey()
                .map(KeyRecords.SealedKey::sealed)
                .filter(kept -> Sealing.keyNumber(kept) != keyring.current().number())
                .ifPresent(kept -> keys.resealDigestKey(
                        kept,
                        sealing.seal(
                                sealing.open(kept, DataKeys.DIGEST_KEY_PURPOSE, null),
                                DataKeys.DIGEST_KEY_PURPOSE,
                                null)));
    }

    private void retireOthers() {
        for (UsedKey key : keys.used()) {
            if (key.number() != keyring.current().number() && keys.retire(key.number())) {
                LOG.infof(
                        "nothing is encrypted with key %d any more; it may be taken out of ANXUE_KEYS_DATA",
                        key.number());
            }
        }
    }

    private Target target() {
        return new Target(keyring.suite().number(), keyring.current().number());
    }
}
