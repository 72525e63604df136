package cn.anxue.bank.statement;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Compresses and encrypts pieces of files and blocks of lines; statements repeat themselves and shrink to a tenth. */
@ApplicationScoped
class Packing implements SealedColumns {
    static final String CHUNK = "bank_statement_chunk.sealed";
    static final String BLOCK = "bank_statement_block.sealed";
    private static final int STRETCH = 8;

    private final Vault vault;

    Packing(Vault vault) {
        this.vault = vault;
    }

    byte[] pack(byte[] content, int length, String purpose, UUID row) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 4 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return vault.encryptBytes(packed.toByteArray(), purpose, row);
    }

    byte[] unpack(byte[] sealed, String purpose, UUID row) {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(vault.decryptBytes(sealed, purpose, row)), inflater)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("bank_statement_chunk", "sealed", CHUNK)
                        .boundToRow()
                        .replacedBy("bank_statement_chunk_reencrypt")
                        .inStretchesOf(STRETCH),
                SealedColumn.of("bank_statement_block", "sealed", BLOCK)
                        .boundToRow()
                        .inStretchesOf(STRETCH));
    }
}
