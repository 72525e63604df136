package cn.anxue.ledger;

import java.util.UUID;

/** For whom money is kept: an institution, a school. The ledger knows no more of it than this id. */
public record HolderId(UUID value) implements Comparable<HolderId> {
    @Override
    public int compareTo(HolderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
