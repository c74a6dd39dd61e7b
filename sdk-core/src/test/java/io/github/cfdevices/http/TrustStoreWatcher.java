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

/** Runs an action when the JDK's certificates are read from their file. */
public final class TrustStoreWatcher implements AutoCloseable {
  private final Provider provider;

  public TrustStoreWatcher(Runnable action) {
    provider = new WatchedProvider(action);
    Security.insertProviderAt(provider, 1);
  }

  @Override
  public void close() {
    Security.removeProvider(provider.getName());
  }

  private static final class WatchedProvider extends Provider {
    private static final long serialVersionUID = 1L;

    WatchedProvider(Runnable action) {
      super("TrustStoreWatcher", "1", "");
      putService(
          new Service(this, "TrustManagerFactory", "PKIX", "none", null, null) {
            @Override
            public Object newInstance(Object parameter) {
              return new WatchedFactory(action);
            }
          });
    }
  }

  private static final class WatchedFactory extends TrustManagerFactorySpi {
    private final Runnable action;
    private final TrustManagerFactory factory;

    WatchedFactory(Runnable action) {
      this.action = action;
      try {
        factory = TrustManagerFactory.getInstance("PKIX", "SunJSSE");
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected void engineInit(KeyStore store) throws KeyStoreException {
      action.run();
      factory.init(store);
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters)
        throws InvalidAlgorithmParameterException {
      action.run();
      factory.init(parameters);
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
      return factory.getTrustManagers();
    }
  }
}
