/**
 */
package org.latentworkbench.core.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelPackage;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Step Run</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getUse <em>Use</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getBundle <em>Bundle</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getBundleVersion <em>Bundle Version</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getParametersVersion <em>Parameters Version</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getParameters <em>Parameters</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getInputs <em>Inputs</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getArtefacts <em>Artefacts</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getStatus <em>Status</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getCause <em>Cause</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getStarted <em>Started</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getSeconds <em>Seconds</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getCpuSeconds <em>Cpu Seconds</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getPeakMemory <em>Peak Memory</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getEngine <em>Engine</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getThreads <em>Threads</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getFacts <em>Facts</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getReusedFrom <em>Reused From</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.StepRunImpl#getHash <em>Hash</em>}</li>
 * </ul>
 *
 * @generated
 */
public class StepRunImpl extends MinimalEObjectImpl.Container implements StepRun
{
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getUse() <em>Use</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUse()
	 * @generated
	 * @ordered
	 */
	protected static final String USE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getUse() <em>Use</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUse()
	 * @generated
	 * @ordered
	 */
	protected String use = USE_EDEFAULT;

	/**
	 * The default value of the '{@link #getBundle() <em>Bundle</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBundle()
	 * @generated
	 * @ordered
	 */
	protected static final String BUNDLE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getBundle() <em>Bundle</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBundle()
	 * @generated
	 * @ordered
	 */
	protected String bundle = BUNDLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getBundleVersion() <em>Bundle Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBundleVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String BUNDLE_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getBundleVersion() <em>Bundle Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBundleVersion()
	 * @generated
	 * @ordered
	 */
	protected String bundleVersion = BUNDLE_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getParametersVersion() <em>Parameters Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParametersVersion()
	 * @generated
	 * @ordered
	 */
	protected static final int PARAMETERS_VERSION_EDEFAULT = 1;

	/**
	 * The cached value of the '{@link #getParametersVersion() <em>Parameters Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParametersVersion()
	 * @generated
	 * @ordered
	 */
	protected int parametersVersion = PARAMETERS_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getParameters() <em>Parameters</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParameters()
	 * @generated
	 * @ordered
	 */
	protected static final String PARAMETERS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getParameters() <em>Parameters</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParameters()
	 * @generated
	 * @ordered
	 */
	protected String parameters = PARAMETERS_EDEFAULT;

	/**
	 * The default value of the '{@link #getSeed() <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeed()
	 * @generated
	 * @ordered
	 */
	protected static final long SEED_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getSeed() <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeed()
	 * @generated
	 * @ordered
	 */
	protected long seed = SEED_EDEFAULT;

	/**
	 * The cached value of the '{@link #getInputs() <em>Inputs</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInputs()
	 * @generated
	 * @ordered
	 */
	protected EList<StepInput> inputs;

	/**
	 * The cached value of the '{@link #getArtefacts() <em>Artefacts</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getArtefacts()
	 * @generated
	 * @ordered
	 */
	protected EList<Artefact> artefacts;

	/**
	 * The default value of the '{@link #getStatus() <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStatus()
	 * @generated
	 * @ordered
	 */
	protected static final String STATUS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStatus() <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStatus()
	 * @generated
	 * @ordered
	 */
	protected String status = STATUS_EDEFAULT;

	/**
	 * The default value of the '{@link #getCause() <em>Cause</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCause()
	 * @generated
	 * @ordered
	 */
	protected static final String CAUSE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCause() <em>Cause</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCause()
	 * @generated
	 * @ordered
	 */
	protected String cause = CAUSE_EDEFAULT;

	/**
	 * The default value of the '{@link #getStarted() <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStarted()
	 * @generated
	 * @ordered
	 */
	protected static final String STARTED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStarted() <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStarted()
	 * @generated
	 * @ordered
	 */
	protected String started = STARTED_EDEFAULT;

	/**
	 * The default value of the '{@link #getSeconds() <em>Seconds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeconds()
	 * @generated
	 * @ordered
	 */
	protected static final double SECONDS_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getSeconds() <em>Seconds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeconds()
	 * @generated
	 * @ordered
	 */
	protected double seconds = SECONDS_EDEFAULT;

	/**
	 * The default value of the '{@link #getCpuSeconds() <em>Cpu Seconds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCpuSeconds()
	 * @generated
	 * @ordered
	 */
	protected static final double CPU_SECONDS_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getCpuSeconds() <em>Cpu Seconds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCpuSeconds()
	 * @generated
	 * @ordered
	 */
	protected double cpuSeconds = CPU_SECONDS_EDEFAULT;

	/**
	 * The default value of the '{@link #getPeakMemory() <em>Peak Memory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPeakMemory()
	 * @generated
	 * @ordered
	 */
	protected static final long PEAK_MEMORY_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getPeakMemory() <em>Peak Memory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPeakMemory()
	 * @generated
	 * @ordered
	 */
	protected long peakMemory = PEAK_MEMORY_EDEFAULT;

	/**
	 * The default value of the '{@link #getEngine() <em>Engine</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEngine()
	 * @generated
	 * @ordered
	 */
	protected static final String ENGINE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getEngine() <em>Engine</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEngine()
	 * @generated
	 * @ordered
	 */
	protected String engine = ENGINE_EDEFAULT;

	/**
	 * The default value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected static final String DEVICE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected String device = DEVICE_EDEFAULT;

	/**
	 * The default value of the '{@link #getThreads() <em>Threads</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getThreads()
	 * @generated
	 * @ordered
	 */
	protected static final int THREADS_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getThreads() <em>Threads</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getThreads()
	 * @generated
	 * @ordered
	 */
	protected int threads = THREADS_EDEFAULT;

	/**
	 * The default value of the '{@link #getFacts() <em>Facts</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFacts()
	 * @generated
	 * @ordered
	 */
	protected static final String FACTS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFacts() <em>Facts</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFacts()
	 * @generated
	 * @ordered
	 */
	protected String facts = FACTS_EDEFAULT;

	/**
	 * The default value of the '{@link #getReusedFrom() <em>Reused From</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReusedFrom()
	 * @generated
	 * @ordered
	 */
	protected static final String REUSED_FROM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReusedFrom() <em>Reused From</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReusedFrom()
	 * @generated
	 * @ordered
	 */
	protected String reusedFrom = REUSED_FROM_EDEFAULT;

	/**
	 * The default value of the '{@link #getHash() <em>Hash</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHash()
	 * @generated
	 * @ordered
	 */
	protected static final String HASH_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHash() <em>Hash</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHash()
	 * @generated
	 * @ordered
	 */
	protected String hash = HASH_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected StepRunImpl()
	{
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass()
	{
		return ModelPackage.Literals.STEP_RUN;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName()
	{
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName)
	{
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUse()
	{
		return use;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUse(String newUse)
	{
		String oldUse = use;
		use = newUse;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__USE, oldUse, use));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getBundle()
	{
		return bundle;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBundle(String newBundle)
	{
		String oldBundle = bundle;
		bundle = newBundle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__BUNDLE, oldBundle, bundle));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getBundleVersion()
	{
		return bundleVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBundleVersion(String newBundleVersion)
	{
		String oldBundleVersion = bundleVersion;
		bundleVersion = newBundleVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__BUNDLE_VERSION, oldBundleVersion, bundleVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getParametersVersion()
	{
		return parametersVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setParametersVersion(int newParametersVersion)
	{
		int oldParametersVersion = parametersVersion;
		parametersVersion = newParametersVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__PARAMETERS_VERSION, oldParametersVersion, parametersVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getParameters()
	{
		return parameters;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setParameters(String newParameters)
	{
		String oldParameters = parameters;
		parameters = newParameters;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__PARAMETERS, oldParameters, parameters));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getSeed()
	{
		return seed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSeed(long newSeed)
	{
		long oldSeed = seed;
		seed = newSeed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__SEED, oldSeed, seed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<StepInput> getInputs()
	{
		if (inputs == null)
		{
			inputs = new EObjectContainmentEList<StepInput>(StepInput.class, this, ModelPackage.STEP_RUN__INPUTS);
		}
		return inputs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Artefact> getArtefacts()
	{
		if (artefacts == null)
		{
			artefacts = new EObjectContainmentEList<Artefact>(Artefact.class, this, ModelPackage.STEP_RUN__ARTEFACTS);
		}
		return artefacts;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getStatus()
	{
		return status;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStatus(String newStatus)
	{
		String oldStatus = status;
		status = newStatus;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__STATUS, oldStatus, status));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCause()
	{
		return cause;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCause(String newCause)
	{
		String oldCause = cause;
		cause = newCause;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__CAUSE, oldCause, cause));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getStarted()
	{
		return started;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStarted(String newStarted)
	{
		String oldStarted = started;
		started = newStarted;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__STARTED, oldStarted, started));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getSeconds()
	{
		return seconds;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSeconds(double newSeconds)
	{
		double oldSeconds = seconds;
		seconds = newSeconds;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__SECONDS, oldSeconds, seconds));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getCpuSeconds()
	{
		return cpuSeconds;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCpuSeconds(double newCpuSeconds)
	{
		double oldCpuSeconds = cpuSeconds;
		cpuSeconds = newCpuSeconds;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__CPU_SECONDS, oldCpuSeconds, cpuSeconds));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getPeakMemory()
	{
		return peakMemory;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPeakMemory(long newPeakMemory)
	{
		long oldPeakMemory = peakMemory;
		peakMemory = newPeakMemory;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__PEAK_MEMORY, oldPeakMemory, peakMemory));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getEngine()
	{
		return engine;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEngine(String newEngine)
	{
		String oldEngine = engine;
		engine = newEngine;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__ENGINE, oldEngine, engine));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDevice()
	{
		return device;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDevice(String newDevice)
	{
		String oldDevice = device;
		device = newDevice;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__DEVICE, oldDevice, device));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getThreads()
	{
		return threads;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setThreads(int newThreads)
	{
		int oldThreads = threads;
		threads = newThreads;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__THREADS, oldThreads, threads));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFacts()
	{
		return facts;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFacts(String newFacts)
	{
		String oldFacts = facts;
		facts = newFacts;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__FACTS, oldFacts, facts));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReusedFrom()
	{
		return reusedFrom;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReusedFrom(String newReusedFrom)
	{
		String oldReusedFrom = reusedFrom;
		reusedFrom = newReusedFrom;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__REUSED_FROM, oldReusedFrom, reusedFrom));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHash()
	{
		return hash;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHash(String newHash)
	{
		String oldHash = hash;
		hash = newHash;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.STEP_RUN__HASH, oldHash, hash));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs)
	{
		switch (featureID)
		{
			case ModelPackage.STEP_RUN__INPUTS:
				return ((InternalEList<?>)getInputs()).basicRemove(otherEnd, msgs);
			case ModelPackage.STEP_RUN__ARTEFACTS:
				return ((InternalEList<?>)getArtefacts()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType)
	{
		switch (featureID)
		{
			case ModelPackage.STEP_RUN__NAME:
				return getName();
			case ModelPackage.STEP_RUN__USE:
				return getUse();
			case ModelPackage.STEP_RUN__BUNDLE:
				return getBundle();
			case ModelPackage.STEP_RUN__BUNDLE_VERSION:
				return getBundleVersion();
			case ModelPackage.STEP_RUN__PARAMETERS_VERSION:
				return getParametersVersion();
			case ModelPackage.STEP_RUN__PARAMETERS:
				return getParameters();
			case ModelPackage.STEP_RUN__SEED:
				return getSeed();
			case ModelPackage.STEP_RUN__INPUTS:
				return getInputs();
			case ModelPackage.STEP_RUN__ARTEFACTS:
				return getArtefacts();
			case ModelPackage.STEP_RUN__STATUS:
				return getStatus();
			case ModelPackage.STEP_RUN__CAUSE:
				return getCause();
			case ModelPackage.STEP_RUN__STARTED:
				return getStarted();
			case ModelPackage.STEP_RUN__SECONDS:
				return getSeconds();
			case ModelPackage.STEP_RUN__CPU_SECONDS:
				return getCpuSeconds();
			case ModelPackage.STEP_RUN__PEAK_MEMORY:
				return getPeakMemory();
			case ModelPackage.STEP_RUN__ENGINE:
				return getEngine();
			case ModelPackage.STEP_RUN__DEVICE:
				return getDevice();
			case ModelPackage.STEP_RUN__THREADS:
				return getThreads();
			case ModelPackage.STEP_RUN__FACTS:
				return getFacts();
			case ModelPackage.STEP_RUN__REUSED_FROM:
				return getReusedFrom();
			case ModelPackage.STEP_RUN__HASH:
				return getHash();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue)
	{
		switch (featureID)
		{
			case ModelPackage.STEP_RUN__NAME:
				setName((String)newValue);
				return;
			case ModelPackage.STEP_RUN__USE:
				setUse((String)newValue);
				return;
			case ModelPackage.STEP_RUN__BUNDLE:
				setBundle((String)newValue);
				return;
			case ModelPackage.STEP_RUN__BUNDLE_VERSION:
				setBundleVersion((String)newValue);
				return;
			case ModelPackage.STEP_RUN__PARAMETERS_VERSION:
				setParametersVersion((Integer)newValue);
				return;
			case ModelPackage.STEP_RUN__PARAMETERS:
				setParameters((String)newValue);
				return;
			case ModelPackage.STEP_RUN__SEED:
				setSeed((Long)newValue);
				return;
			case ModelPackage.STEP_RUN__INPUTS:
				getInputs().clear();
				getInputs().addAll((Collection<? extends StepInput>)newValue);
				return;
			case ModelPackage.STEP_RUN__ARTEFACTS:
				getArtefacts().clear();
				getArtefacts().addAll((Collection<? extends Artefact>)newValue);
				return;
			case ModelPackage.STEP_RUN__STATUS:
				setStatus((String)newValue);
				return;
			case ModelPackage.STEP_RUN__CAUSE:
				setCause((String)newValue);
				return;
			case ModelPackage.STEP_RUN__STARTED:
				setStarted((String)newValue);
				return;
			case ModelPackage.STEP_RUN__SECONDS:
				setSeconds((Double)newValue);
				return;
			case ModelPackage.STEP_RUN__CPU_SECONDS:
				setCpuSeconds((Double)newValue);
				return;
			case ModelPackage.STEP_RUN__PEAK_MEMORY:
				setPeakMemory((Long)newValue);
				return;
			case ModelPackage.STEP_RUN__ENGINE:
				setEngine((String)newValue);
				return;
			case ModelPackage.STEP_RUN__DEVICE:
				setDevice((String)newValue);
				return;
			case ModelPackage.STEP_RUN__THREADS:
				setThreads((Integer)newValue);
				return;
			case ModelPackage.STEP_RUN__FACTS:
				setFacts((String)newValue);
				return;
			case ModelPackage.STEP_RUN__REUSED_FROM:
				setReusedFrom((String)newValue);
				return;
			case ModelPackage.STEP_RUN__HASH:
				setHash((String)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID)
	{
		switch (featureID)
		{
			case ModelPackage.STEP_RUN__NAME:
				setName(NAME_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__USE:
				setUse(USE_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__BUNDLE:
				setBundle(BUNDLE_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__BUNDLE_VERSION:
				setBundleVersion(BUNDLE_VERSION_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__PARAMETERS_VERSION:
				setParametersVersion(PARAMETERS_VERSION_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__PARAMETERS:
				setParameters(PARAMETERS_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__SEED:
				setSeed(SEED_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__INPUTS:
				getInputs().clear();
				return;
			case ModelPackage.STEP_RUN__ARTEFACTS:
				getArtefacts().clear();
				return;
			case ModelPackage.STEP_RUN__STATUS:
				setStatus(STATUS_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__CAUSE:
				setCause(CAUSE_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__STARTED:
				setStarted(STARTED_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__SECONDS:
				setSeconds(SECONDS_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__CPU_SECONDS:
				setCpuSeconds(CPU_SECONDS_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__PEAK_MEMORY:
				setPeakMemory(PEAK_MEMORY_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__ENGINE:
				setEngine(ENGINE_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__DEVICE:
				setDevice(DEVICE_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__THREADS:
				setThreads(THREADS_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__FACTS:
				setFacts(FACTS_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__REUSED_FROM:
				setReusedFrom(REUSED_FROM_EDEFAULT);
				return;
			case ModelPackage.STEP_RUN__HASH:
				setHash(HASH_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID)
	{
		switch (featureID)
		{
			case ModelPackage.STEP_RUN__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case ModelPackage.STEP_RUN__USE:
				return USE_EDEFAULT == null ? use != null : !USE_EDEFAULT.equals(use);
			case ModelPackage.STEP_RUN__BUNDLE:
				return BUNDLE_EDEFAULT == null ? bundle != null : !BUNDLE_EDEFAULT.equals(bundle);
			case ModelPackage.STEP_RUN__BUNDLE_VERSION:
				return BUNDLE_VERSION_EDEFAULT == null ? bundleVersion != null : !BUNDLE_VERSION_EDEFAULT.equals(bundleVersion);
			case ModelPackage.STEP_RUN__PARAMETERS_VERSION:
				return parametersVersion != PARAMETERS_VERSION_EDEFAULT;
			case ModelPackage.STEP_RUN__PARAMETERS:
				return PARAMETERS_EDEFAULT == null ? parameters != null : !PARAMETERS_EDEFAULT.equals(parameters);
			case ModelPackage.STEP_RUN__SEED:
				return seed != SEED_EDEFAULT;
			case ModelPackage.STEP_RUN__INPUTS:
				return inputs != null && !inputs.isEmpty();
			case ModelPackage.STEP_RUN__ARTEFACTS:
				return artefacts != null && !artefacts.isEmpty();
			case ModelPackage.STEP_RUN__STATUS:
				return STATUS_EDEFAULT == null ? status != null : !STATUS_EDEFAULT.equals(status);
			case ModelPackage.STEP_RUN__CAUSE:
				return CAUSE_EDEFAULT == null ? cause != null : !CAUSE_EDEFAULT.equals(cause);
			case ModelPackage.STEP_RUN__STARTED:
				return STARTED_EDEFAULT == null ? started != null : !STARTED_EDEFAULT.equals(started);
			case ModelPackage.STEP_RUN__SECONDS:
				return seconds != SECONDS_EDEFAULT;
			case ModelPackage.STEP_RUN__CPU_SECONDS:
				return cpuSeconds != CPU_SECONDS_EDEFAULT;
			case ModelPackage.STEP_RUN__PEAK_MEMORY:
				return peakMemory != PEAK_MEMORY_EDEFAULT;
			case ModelPackage.STEP_RUN__ENGINE:
				return ENGINE_EDEFAULT == null ? engine != null : !ENGINE_EDEFAULT.equals(engine);
			case ModelPackage.STEP_RUN__DEVICE:
				return DEVICE_EDEFAULT == null ? device != null : !DEVICE_EDEFAULT.equals(device);
			case ModelPackage.STEP_RUN__THREADS:
				return threads != THREADS_EDEFAULT;
			case ModelPackage.STEP_RUN__FACTS:
				return FACTS_EDEFAULT == null ? facts != null : !FACTS_EDEFAULT.equals(facts);
			case ModelPackage.STEP_RUN__REUSED_FROM:
				return REUSED_FROM_EDEFAULT == null ? reusedFrom != null : !REUSED_FROM_EDEFAULT.equals(reusedFrom);
			case ModelPackage.STEP_RUN__HASH:
				return HASH_EDEFAULT == null ? hash != null : !HASH_EDEFAULT.equals(hash);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString()
	{
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (name: ");
		result.append(name);
		result.append(", use: ");
		result.append(use);
		result.append(", bundle: ");
		result.append(bundle);
		result.append(", bundleVersion: ");
		result.append(bundleVersion);
		result.append(", parametersVersion: ");
		result.append(parametersVersion);
		result.append(", parameters: ");
		result.append(parameters);
		result.append(", seed: ");
		result.append(seed);
		result.append(", status: ");
		result.append(status);
		result.append(", cause: ");
		result.append(cause);
		result.append(", started: ");
		result.append(started);
		result.append(", seconds: ");
		result.append(seconds);
		result.append(", cpuSeconds: ");
		result.append(cpuSeconds);
		result.append(", peakMemory: ");
		result.append(peakMemory);
		result.append(", engine: ");
		result.append(engine);
		result.append(", device: ");
		result.append(device);
		result.append(", threads: ");
		result.append(threads);
		result.append(", facts: ");
		result.append(facts);
		result.append(", reusedFrom: ");
		result.append(reusedFrom);
		result.append(", hash: ");
		result.append(hash);
		result.append(')');
		return result.toString();
	}

} //StepRunImpl
