package cn.anxue.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS over a connection that stands: the certificate must be trusted by the Java runtime and name the host that was asked for. */
@ApplicationScoped
class Encryption {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    Socket over(Socket connection, String host) throws IOException {
        return over(connection, host, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param trusting whom it believes */
    static Socket over(Socket connection, String host, SSLSocketFactory trusting) throws IOException {
        SSLSocket socket = (SSLSocket) trusting.createSocket(connection, host, connection.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(VERSIONS);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
