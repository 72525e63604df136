package cn.anxue.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections go to an address, yet the certificate must be that of the name. */
class EncryptionTest {
    private static final String NAME = "hooks.anxue.invalid";
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS));
        context = context(file);
    }

    @Test
    void reachesWhomItsCertificateNames() throws IOException {
        assertEquals("hello", heard(NAME, context.getSocketFactory()));
    }

    @Test
    void refusesACertificateOfAnotherName() {
        assertThrows(SSLException.class, () -> heard("other.anxue.invalid", context.getSocketFactory()));
        assertThrows(SSLException.class, () -> heard("127.0.0.1", context.getSocketFactory()));
    }

    @Test
    void refusesACertificateNobodyVouchesFor() {
        assertThrows(SSLException.class, () -> heard(NAME, (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    private static String heard(String host, SSLSocketFactory trusting) throws IOException {
        try (ServerSocket server =
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaking = new Thread(() -> speak(server));
            speaking.setDaemon(true);
            speaking.start();
            try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
                plain.setSoTimeout(5_000);
                try (Socket spoken = Encryption.over(plain, host, trusting)) {
                    return new String(spoken.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
                }
            }
        }
    }

    private static void speak(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Whoever does not believe the certificate hangs up.
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream keys = Files.newInputStream(file)) {
            store.load(keys, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", store.getCertificate("a"));
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return made;
    }
}
