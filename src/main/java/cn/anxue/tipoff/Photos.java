package cn.anxue.tipoff;

import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.document.MediaType;
import cn.anxue.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The photos of tip-offs, originals and copies, all encrypted; in plain SQL, since megabytes have no place in a persistence context. */
@ApplicationScoped
class Photos {
    static final String ORIGINAL_PURPOSE = "tipoff_photo.original";
    static final String VIEWER_PURPOSE = "tipoff_photo.viewer";

    private static final String INSERT = """
            insert into tipoff_photo (id, tipoff_id, n, media_type, original_ciphertext, viewer_ciphertext)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String ONE = "select * from tipoff_photo where tipoff_id = ? and n = ?";
    private static final String COUNT = "select count(*) from tipoff_photo where tipoff_id = ?";

    private final Sql sql;
    private final Vault vault;

    Photos(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void keep(TipOffId tipOff, List<Photo> photos) {
        for (int i = 0; i < photos.size(); i++) {
            int n = i + 1;
            Photo photo = photos.get(i);
            UUID id = Uuid7.next();
            sql.update(INSERT, insert -> {
                insert.setObject(1, id);
                insert.setObject(2, tipOff.value());
                insert.setInt(3, n);
                insert.setString(4, photo.type().type());
                insert.setBytes(5, vault.encryptBytes(photo.original(), ORIGINAL_PURPOSE, id));
                insert.setBytes(6, vault.encryptBytes(photo.copy(), VIEWER_PURPOSE, id));
            });
        }
    }

    int count(TipOffId tipOff) {
        return sql.list(COUNT, select -> select.setObject(1, tipOff.value()), row -> row.getInt(1))
                .get(0);
    }

    /** The copy without metadata, a JPEG. */
    Optional<ShownPhoto> copy(TipOffId tipOff, int n) {
        return find(tipOff, n, row -> open(row, "viewer_ciphertext", VIEWER_PURPOSE, MediaType.JPEG.type()));
    }

    /** As it came. */
    Optional<ShownPhoto> original(TipOffId tipOff, int n) {
        return find(tipOff, n, row -> open(row, "original_ciphertext", ORIGINAL_PURPOSE, row.getString("media_type")));
    }

    private Optional<ShownPhoto> find(TipOffId tipOff, int n, Sql.Reading<ShownPhoto> reading) {
        return sql
                .list(
                        ONE,
                        select -> {
                            select.setObject(1, tipOff.value());
                            select.setInt(2, n);
                        },
                        reading)
                .stream()
                .findFirst();
    }

    private ShownPhoto open(ResultSet row, String column, String purpose, String type) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ShownPhoto(type, vault.decryptBytes(row.getBytes(column), purpose, id));
    }
}
