package cn.anxue.document;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The bytes by digest, in plain SQL: megabytes have no place in a persistence context. */
@ApplicationScoped
class Contents {
    private final AgroalDataSource dataSource;

    Contents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(Content content) {
        String insert = "insert into document_content (sha256, content) values (?, ?) on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setBytes(1, content.sha256());
            statement.setBytes(2, content.bytes());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the file cannot be kept", e);
        }
    }

    byte[] get(byte[] sha256) {
        String select = "select content from document_content where sha256 = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setBytes(1, sha256);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a document without its content");
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file cannot be read", e);
        }
    }
}
