package io.github.cfdevices.http;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Provider;
import java.security.Security;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;

/** Tells when the JDK's certificates are read, which is from a file, while this is open. */
public final class WatchedTrust implements AutoCloseable {
  private final Provider provider;

  public WatchedTrust(Runnable told) {
    provider = new WatchedProvider(told);
    Security.insertProviderAt(provider, 1);
  }

  @Override
  public void close() {
    Security.removeProvider(provider.getName());
  }

  private static final class WatchedProvider extends Provider {
    private static final long serialVersionUID = 1L;

    WatchedProvider(Runnable told) {
      super("WatchedTrust", "1", "");
      putService(
          new Service(this, "TrustManagerFactory", "PKIX", "none", null, null) {
            @Override
            public Object newInstance(Object parameter) {
              return new WatchedFactory(told);
            }
          });
    }
  }

  private static final class WatchedFactory extends TrustManagerFactorySpi {
    private final Runnable told;
    private final TrustManagerFactory factory;

    WatchedFactory(Runnable told) {
      this.told = told;
      try {
        factory = TrustManagerFactory.getInstance("PKIX", "SunJSSE");
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected void engineInit(KeyStore store) throws KeyStoreException {
      told.run();
      factory.init(store);
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters)
        throws InvalidAlgorithmParameterException {
      told.run();
      factory.init(parameters);
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
      return factory.getTrustManagers();
    }
  }
}
