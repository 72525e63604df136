package cn.anxue.cipher;

import java.util.List;

/** Says which columns of a room hold what the vault encrypts; each room that has some has a bean of this. */
public interface SealedColumns {
    List<SealedColumn> sealed();
}
