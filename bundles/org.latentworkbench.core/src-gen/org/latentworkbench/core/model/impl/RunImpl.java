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

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.latentworkbench.core.model.ModelPackage;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Run</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getStudy <em>Study</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getStarted <em>Started</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getEnded <em>Ended</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getStatus <em>Status</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getCause <em>Cause</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getCommandLine <em>Command Line</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getStudyFile <em>Study File</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getSettings <em>Settings</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getWanted <em>Wanted</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getResumes <em>Resumes</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getProduct <em>Product</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getJvm <em>Jvm</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getOs <em>Os</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getHost <em>Host</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getCores <em>Cores</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getThreads <em>Threads</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.impl.RunImpl#getSteps <em>Steps</em>}</li>
 * </ul>
 *
 * @generated
 */
public class RunImpl extends MinimalEObjectImpl.Container implements Run
{
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final String ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected String id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getStudy() <em>Study</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStudy()
	 * @generated
	 * @ordered
	 */
	protected static final String STUDY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStudy() <em>Study</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStudy()
	 * @generated
	 * @ordered
	 */
	protected String study = STUDY_EDEFAULT;

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
	 * The default value of the '{@link #getEnded() <em>Ended</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEnded()
	 * @generated
	 * @ordered
	 */
	protected static final String ENDED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getEnded() <em>Ended</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEnded()
	 * @generated
	 * @ordered
	 */
	protected String ended = ENDED_EDEFAULT;

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
	 * The default value of the '{@link #getCommandLine() <em>Command Line</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCommandLine()
	 * @generated
	 * @ordered
	 */
	protected static final String COMMAND_LINE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCommandLine() <em>Command Line</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCommandLine()
	 * @generated
	 * @ordered
	 */
	protected String commandLine = COMMAND_LINE_EDEFAULT;

	/**
	 * The default value of the '{@link #getStudyFile() <em>Study File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStudyFile()
	 * @generated
	 * @ordered
	 */
	protected static final String STUDY_FILE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStudyFile() <em>Study File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStudyFile()
	 * @generated
	 * @ordered
	 */
	protected String studyFile = STUDY_FILE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getSettings() <em>Settings</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSettings()
	 * @generated
	 * @ordered
	 */
	protected EList<String> settings;

	/**
	 * The cached value of the '{@link #getWanted() <em>Wanted</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWanted()
	 * @generated
	 * @ordered
	 */
	protected EList<String> wanted;

	/**
	 * The default value of the '{@link #getResumes() <em>Resumes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResumes()
	 * @generated
	 * @ordered
	 */
	protected static final String RESUMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getResumes() <em>Resumes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResumes()
	 * @generated
	 * @ordered
	 */
	protected String resumes = RESUMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getProduct() <em>Product</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProduct()
	 * @generated
	 * @ordered
	 */
	protected static final String PRODUCT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getProduct() <em>Product</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProduct()
	 * @generated
	 * @ordered
	 */
	protected String product = PRODUCT_EDEFAULT;

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
	 * The default value of the '{@link #getJvm() <em>Jvm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getJvm()
	 * @generated
	 * @ordered
	 */
	protected static final String JVM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getJvm() <em>Jvm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getJvm()
	 * @generated
	 * @ordered
	 */
	protected String jvm = JVM_EDEFAULT;

	/**
	 * The default value of the '{@link #getOs() <em>Os</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOs()
	 * @generated
	 * @ordered
	 */
	protected static final String OS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getOs() <em>Os</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOs()
	 * @generated
	 * @ordered
	 */
	protected String os = OS_EDEFAULT;

	/**
	 * The default value of the '{@link #getHost() <em>Host</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHost()
	 * @generated
	 * @ordered
	 */
	protected static final String HOST_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHost() <em>Host</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHost()
	 * @generated
	 * @ordered
	 */
	protected String host = HOST_EDEFAULT;

	/**
	 * The default value of the '{@link #getCores() <em>Cores</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCores()
	 * @generated
	 * @ordered
	 */
	protected static final int CORES_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getCores() <em>Cores</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCores()
	 * @generated
	 * @ordered
	 */
	protected int cores = CORES_EDEFAULT;

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
	 * The cached value of the '{@link #getSteps() <em>Steps</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSteps()
	 * @generated
	 * @ordered
	 */
	protected EList<StepRun> steps;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected RunImpl()
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
		return ModelPackage.Literals.RUN;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getId()
	{
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(String newId)
	{
		String oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getStudy()
	{
		return study;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStudy(String newStudy)
	{
		String oldStudy = study;
		study = newStudy;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__STUDY, oldStudy, study));
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
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__STARTED, oldStarted, started));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getEnded()
	{
		return ended;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEnded(String newEnded)
	{
		String oldEnded = ended;
		ended = newEnded;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__ENDED, oldEnded, ended));
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
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__STATUS, oldStatus, status));
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
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__CAUSE, oldCause, cause));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCommandLine()
	{
		return commandLine;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCommandLine(String newCommandLine)
	{
		String oldCommandLine = commandLine;
		commandLine = newCommandLine;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__COMMAND_LINE, oldCommandLine, commandLine));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getStudyFile()
	{
		return studyFile;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStudyFile(String newStudyFile)
	{
		String oldStudyFile = studyFile;
		studyFile = newStudyFile;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__STUDY_FILE, oldStudyFile, studyFile));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getSettings()
	{
		if (settings == null)
		{
			settings = new EDataTypeEList<String>(String.class, this, ModelPackage.RUN__SETTINGS);
		}
		return settings;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getWanted()
	{
		if (wanted == null)
		{
			wanted = new EDataTypeEList<String>(String.class, this, ModelPackage.RUN__WANTED);
		}
		return wanted;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getResumes()
	{
		return resumes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setResumes(String newResumes)
	{
		String oldResumes = resumes;
		resumes = newResumes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__RESUMES, oldResumes, resumes));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getProduct()
	{
		return product;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProduct(String newProduct)
	{
		String oldProduct = product;
		product = newProduct;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__PRODUCT, oldProduct, product));
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
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__SEED, oldSeed, seed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getJvm()
	{
		return jvm;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setJvm(String newJvm)
	{
		String oldJvm = jvm;
		jvm = newJvm;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__JVM, oldJvm, jvm));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getOs()
	{
		return os;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOs(String newOs)
	{
		String oldOs = os;
		os = newOs;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__OS, oldOs, os));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHost()
	{
		return host;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHost(String newHost)
	{
		String oldHost = host;
		host = newHost;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__HOST, oldHost, host));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getCores()
	{
		return cores;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCores(int newCores)
	{
		int oldCores = cores;
		cores = newCores;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__CORES, oldCores, cores));
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
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__DEVICE, oldDevice, device));
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
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.RUN__THREADS, oldThreads, threads));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<StepRun> getSteps()
	{
		if (steps == null)
		{
			steps = new EObjectContainmentEList<StepRun>(StepRun.class, this, ModelPackage.RUN__STEPS);
		}
		return steps;
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
			case ModelPackage.RUN__STEPS:
				return ((InternalEList<?>)getSteps()).basicRemove(otherEnd, msgs);
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
			case ModelPackage.RUN__ID:
				return getId();
			case ModelPackage.RUN__STUDY:
				return getStudy();
			case ModelPackage.RUN__STARTED:
				return getStarted();
			case ModelPackage.RUN__ENDED:
				return getEnded();
			case ModelPackage.RUN__STATUS:
				return getStatus();
			case ModelPackage.RUN__CAUSE:
				return getCause();
			case ModelPackage.RUN__COMMAND_LINE:
				return getCommandLine();
			case ModelPackage.RUN__STUDY_FILE:
				return getStudyFile();
			case ModelPackage.RUN__SETTINGS:
				return getSettings();
			case ModelPackage.RUN__WANTED:
				return getWanted();
			case ModelPackage.RUN__RESUMES:
				return getResumes();
			case ModelPackage.RUN__PRODUCT:
				return getProduct();
			case ModelPackage.RUN__SEED:
				return getSeed();
			case ModelPackage.RUN__JVM:
				return getJvm();
			case ModelPackage.RUN__OS:
				return getOs();
			case ModelPackage.RUN__HOST:
				return getHost();
			case ModelPackage.RUN__CORES:
				return getCores();
			case ModelPackage.RUN__DEVICE:
				return getDevice();
			case ModelPackage.RUN__THREADS:
				return getThreads();
			case ModelPackage.RUN__STEPS:
				return getSteps();
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
			case ModelPackage.RUN__ID:
				setId((String)newValue);
				return;
			case ModelPackage.RUN__STUDY:
				setStudy((String)newValue);
				return;
			case ModelPackage.RUN__STARTED:
				setStarted((String)newValue);
				return;
			case ModelPackage.RUN__ENDED:
				setEnded((String)newValue);
				return;
			case ModelPackage.RUN__STATUS:
				setStatus((String)newValue);
				return;
			case ModelPackage.RUN__CAUSE:
				setCause((String)newValue);
				return;
			case ModelPackage.RUN__COMMAND_LINE:
				setCommandLine((String)newValue);
				return;
			case ModelPackage.RUN__STUDY_FILE:
				setStudyFile((String)newValue);
				return;
			case ModelPackage.RUN__SETTINGS:
				getSettings().clear();
				getSettings().addAll((Collection<? extends String>)newValue);
				return;
			case ModelPackage.RUN__WANTED:
				getWanted().clear();
				getWanted().addAll((Collection<? extends String>)newValue);
				return;
			case ModelPackage.RUN__RESUMES:
				setResumes((String)newValue);
				return;
			case ModelPackage.RUN__PRODUCT:
				setProduct((String)newValue);
				return;
			case ModelPackage.RUN__SEED:
				setSeed((Long)newValue);
				return;
			case ModelPackage.RUN__JVM:
				setJvm((String)newValue);
				return;
			case ModelPackage.RUN__OS:
				setOs((String)newValue);
				return;
			case ModelPackage.RUN__HOST:
				setHost((String)newValue);
				return;
			case ModelPackage.RUN__CORES:
				setCores((Integer)newValue);
				return;
			case ModelPackage.RUN__DEVICE:
				setDevice((String)newValue);
				return;
			case ModelPackage.RUN__THREADS:
				setThreads((Integer)newValue);
				return;
			case ModelPackage.RUN__STEPS:
				getSteps().clear();
				getSteps().addAll((Collection<? extends StepRun>)newValue);
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
			case ModelPackage.RUN__ID:
				setId(ID_EDEFAULT);
				return;
			case ModelPackage.RUN__STUDY:
				setStudy(STUDY_EDEFAULT);
				return;
			case ModelPackage.RUN__STARTED:
				setStarted(STARTED_EDEFAULT);
				return;
			case ModelPackage.RUN__ENDED:
				setEnded(ENDED_EDEFAULT);
				return;
			case ModelPackage.RUN__STATUS:
				setStatus(STATUS_EDEFAULT);
				return;
			case ModelPackage.RUN__CAUSE:
				setCause(CAUSE_EDEFAULT);
				return;
			case ModelPackage.RUN__COMMAND_LINE:
				setCommandLine(COMMAND_LINE_EDEFAULT);
				return;
			case ModelPackage.RUN__STUDY_FILE:
				setStudyFile(STUDY_FILE_EDEFAULT);
				return;
			case ModelPackage.RUN__SETTINGS:
				getSettings().clear();
				return;
			case ModelPackage.RUN__WANTED:
				getWanted().clear();
				return;
			case ModelPackage.RUN__RESUMES:
				setResumes(RESUMES_EDEFAULT);
				return;
			case ModelPackage.RUN__PRODUCT:
				setProduct(PRODUCT_EDEFAULT);
				return;
			case ModelPackage.RUN__SEED:
				setSeed(SEED_EDEFAULT);
				return;
			case ModelPackage.RUN__JVM:
				setJvm(JVM_EDEFAULT);
				return;
			case ModelPackage.RUN__OS:
				setOs(OS_EDEFAULT);
				return;
			case ModelPackage.RUN__HOST:
				setHost(HOST_EDEFAULT);
				return;
			case ModelPackage.RUN__CORES:
				setCores(CORES_EDEFAULT);
				return;
			case ModelPackage.RUN__DEVICE:
				setDevice(DEVICE_EDEFAULT);
				return;
			case ModelPackage.RUN__THREADS:
				setThreads(THREADS_EDEFAULT);
				return;
			case ModelPackage.RUN__STEPS:
				getSteps().clear();
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
			case ModelPackage.RUN__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case ModelPackage.RUN__STUDY:
				return STUDY_EDEFAULT == null ? study != null : !STUDY_EDEFAULT.equals(study);
			case ModelPackage.RUN__STARTED:
				return STARTED_EDEFAULT == null ? started != null : !STARTED_EDEFAULT.equals(started);
			case ModelPackage.RUN__ENDED:
				return ENDED_EDEFAULT == null ? ended != null : !ENDED_EDEFAULT.equals(ended);
			case ModelPackage.RUN__STATUS:
				return STATUS_EDEFAULT == null ? status != null : !STATUS_EDEFAULT.equals(status);
			case ModelPackage.RUN__CAUSE:
				return CAUSE_EDEFAULT == null ? cause != null : !CAUSE_EDEFAULT.equals(cause);
			case ModelPackage.RUN__COMMAND_LINE:
				return COMMAND_LINE_EDEFAULT == null ? commandLine != null : !COMMAND_LINE_EDEFAULT.equals(commandLine);
			case ModelPackage.RUN__STUDY_FILE:
				return STUDY_FILE_EDEFAULT == null ? studyFile != null : !STUDY_FILE_EDEFAULT.equals(studyFile);
			case ModelPackage.RUN__SETTINGS:
				return settings != null && !settings.isEmpty();
			case ModelPackage.RUN__WANTED:
				return wanted != null && !wanted.isEmpty();
			case ModelPackage.RUN__RESUMES:
				return RESUMES_EDEFAULT == null ? resumes != null : !RESUMES_EDEFAULT.equals(resumes);
			case ModelPackage.RUN__PRODUCT:
				return PRODUCT_EDEFAULT == null ? product != null : !PRODUCT_EDEFAULT.equals(product);
			case ModelPackage.RUN__SEED:
				return seed != SEED_EDEFAULT;
			case ModelPackage.RUN__JVM:
				return JVM_EDEFAULT == null ? jvm != null : !JVM_EDEFAULT.equals(jvm);
			case ModelPackage.RUN__OS:
				return OS_EDEFAULT == null ? os != null : !OS_EDEFAULT.equals(os);
			case ModelPackage.RUN__HOST:
				return HOST_EDEFAULT == null ? host != null : !HOST_EDEFAULT.equals(host);
			case ModelPackage.RUN__CORES:
				return cores != CORES_EDEFAULT;
			case ModelPackage.RUN__DEVICE:
				return DEVICE_EDEFAULT == null ? device != null : !DEVICE_EDEFAULT.equals(device);
			case ModelPackage.RUN__THREADS:
				return threads != THREADS_EDEFAULT;
			case ModelPackage.RUN__STEPS:
				return steps != null && !steps.isEmpty();
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
		result.append(" (id: ");
		result.append(id);
		result.append(", study: ");
		result.append(study);
		result.append(", started: ");
		result.append(started);
		result.append(", ended: ");
		result.append(ended);
		result.append(", status: ");
		result.append(status);
		result.append(", cause: ");
		result.append(cause);
		result.append(", commandLine: ");
		result.append(commandLine);
		result.append(", studyFile: ");
		result.append(studyFile);
		result.append(", settings: ");
		result.append(settings);
		result.append(", wanted: ");
		result.append(wanted);
		result.append(", resumes: ");
		result.append(resumes);
		result.append(", product: ");
		result.append(product);
		result.append(", seed: ");
		result.append(seed);
		result.append(", jvm: ");
		result.append(jvm);
		result.append(", os: ");
		result.append(os);
		result.append(", host: ");
		result.append(host);
		result.append(", cores: ");
		result.append(cores);
		result.append(", device: ");
		result.append(device);
		result.append(", threads: ");
		result.append(threads);
		result.append(')');
		return result.toString();
	}

} //RunImpl
